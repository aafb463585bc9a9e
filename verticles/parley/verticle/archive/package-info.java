/**
 * Moves interview events from Redis into PostgreSQL and announces what is durable.
 *
 * <p><b>Design.</b> A ring says which partition has news; its journal is read through the consumer
 * group, many events are written in one transaction together with what follows from a conclusion,
 * and only then announced and removed. It batches itself: while one transaction runs, the next
 * batch gathers.
 *
 * <p><b>State.</b> Which partitions have news. The journal is in Redis.
 *
 * <p><b>Threading.</b> One event loop; one batch at a time.
 *
 * <p><b>Failure.</b> What was read and not finished is taken over after 5 s, here or on another
 * node. Writing twice changes nothing. An archive that ends finishes its batch first. While
 * PostgreSQL is away the journal grows and nothing is called durable.
 */
@NullMarked
package parley.verticle.archive;

import org.jspecify.annotations.NullMarked;
