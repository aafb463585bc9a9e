package parley.resume;

/**
 * A piece of the résumé, word for word.
 *
 * @param start offset in the résumé's text, in UTF-16 code units: the text stands exactly there
 */
public record Quote(String text, int start) {}
