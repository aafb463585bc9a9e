/**
 * The candidate's WebSocket: join and resume, frames in, events out. It knows connections, not
 * rules.
 *
 * <p><b>Design.</b> A frame becomes a command on the interview; what the log says afterwards
 * becomes frames. Events come by the doorbell when their number is the next one, and else from the
 * log.
 *
 * <p><b>State.</b> The open connections of this event loop, each with the number of the last event
 * that it was sent.
 *
 * <p><b>Threading.</b> One event loop for socket and state.
 *
 * <p><b>Failure.</b> While the log is away messages are answered {@code rejected busy} and the
 * socket stays open. Where the log fell back behind what a page was sent, or Redis lost all that it
 * had, the page is sent to join again: it brings what was not durable. A connection that is silent
 * is closed, and the loss is logged from its last sign of life on, so that the time is given back.
 * When the node drains, each connection is closed after what is under way on it was answered, and
 * the loss is logged from that moment on.
 */
@NullMarked
package parley.verticle.room;

import org.jspecify.annotations.NullMarked;
