package parley.load.check;

/**
 * An invariant that broke.
 *
 * @param words what was seen and what should have been
 */
public record Breach(Invariant invariant, String interview, String words) {}
