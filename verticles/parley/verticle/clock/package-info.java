/**
 * Fires due deadlines.
 *
 * <p><b>Design.</b> All partitions' deadlines are polled every 250 ms in one round trip, and those
 * of a partition earlier where its next one is known to be due. A deadline that was claimed is put
 * to the interview as a {@code Tick}; what it means, the rules say.
 *
 * <p><b>State.</b> When each partition is looked at next ({@link parley.verticle.clock.Agenda}),
 * and which ticks are under way. Nothing else: the deadlines are in Redis.
 *
 * <p><b>Threading.</b> One event loop.
 *
 * <p><b>Failure.</b> A claim comes back after a second. Every node may run a clock; a second tick
 * changes nothing. A clock that ends finishes what it has claimed.
 */
@NullMarked
package parley.verticle.clock;

import org.jspecify.annotations.NullMarked;
