/**
 * Takes background tasks from PostgreSQL and hands each to the verticle that does it.
 *
 * <p><b>Design.</b> {@code NOTIFY} is a doorbell, a poll the truth. The receiver makes its effect
 * and deletes the task in one transaction; here only failures are booked.
 *
 * <p><b>State.</b> Which tasks are out. <b>Threading.</b> One event loop.
 *
 * <p><b>Failure.</b> A task that fails comes back with growing pauses and is dead after its last
 * attempt, where an admin sees it. A task whose worker died comes back after its visibility
 * timeout. While the node drains none is claimed; what is not done in time is given back at once,
 * as if it had not been claimed.
 */
@NullMarked
package parley.verticle.jobs;

import org.jspecify.annotations.NullMarked;
