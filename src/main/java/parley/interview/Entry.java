package parley.interview;

/**
 * One logged event.
 *
 * @param seq 1, 2, 3… without gap within one interview
 * @param at milliseconds of the log's clock, never smaller than the entry before
 */
public record Entry(long seq, long at, Event event) {}
