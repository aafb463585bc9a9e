package parley.load.check;

/**
 * What the server said about the time left. Times of the candidate's own clock, in milliseconds.
 *
 * @param seq the last event that it takes into account
 * @param live whether it came with that event, and not with a {@code joined}
 * @param askedAt when the join was sent; as {@code heardAt} where live
 */
public record Said(
    long seq, boolean live, long remainingMs, boolean running, long askedAt, long heardAt) {}
