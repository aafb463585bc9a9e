package parley.insight.bank;

/**
 * What is wrong with an entry of a question set, and where.
 *
 * @param line of the file, from 1 on: where the entry begins
 * @param field as the format names it, or empty where the whole entry is meant
 */
public record Flaw(int line, String field, String message) {}
