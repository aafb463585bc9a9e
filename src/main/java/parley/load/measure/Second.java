package parley.load.measure;

/**
 * One second of a run.
 *
 * @param at seconds from the start
 * @param joined candidates in the room
 * @param turns acknowledged in this second
 * @param rejects in this second, as {@code reconnects}
 * @param p50Ms of the turns of this second, 0 where there were none; as {@code p99Ms}
 */
public record Second(
    long at, int joined, long turns, long rejects, long reconnects, double p50Ms, double p99Ms) {}
