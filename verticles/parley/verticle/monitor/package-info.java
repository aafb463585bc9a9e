/**
 * HR's live feed: a row for each interview of the company that is under way, and the transcript of
 * the one that is followed.
 *
 * <p><b>Design.</b> Each watched interview is folded here from its log; a row is sent when it
 * grows. HR's controls are calls of the HTTP API, not frames.
 *
 * <p><b>State.</b> The open feeds and the watched interviews of this event loop.
 *
 * <p><b>Threading.</b> One event loop.
 *
 * <p><b>Failure.</b> The feed is a view: what the doorbell loses is read from the log at the next
 * ring, and after every reconnect the page says what it has.
 */
@NullMarked
package parley.verticle.monitor;

import org.jspecify.annotations.NullMarked;
