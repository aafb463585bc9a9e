/**
 * Moves interview events from Redis into PostgreSQL and announces what is durable.
 *
 * <p><b>Design.</b> The node that appended events archives them: many events are written in one
 * transaction together with what follows from a conclusion, and only then announced and taken from
 * the backlog. It batches itself: while one transaction runs, the next batch gathers; a batch that
 * does not end within its time is tried again as smaller ones.
 *
 * <p><b>State.</b> The events that wait for the next batch. They are in Redis, too.
 *
 * <p><b>Threading.</b> One event loop; one batch at a time.
 *
 * <p><b>Failure.</b> What was not archived in time is found in the backlog and taken over, here or
 * on another node. Writing twice changes nothing. An archive that ends writes what waits first.
 * While PostgreSQL is away the backlog grows and nothing is called durable.
 */
@NullMarked
package parley.verticle.archive;

import org.jspecify.annotations.NullMarked;
