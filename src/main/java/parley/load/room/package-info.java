/**
 * Candidates on WebSockets, as good as the page: resend, rejoin, keep until durable. Confined to
 * one event loop.
 */
@NullMarked
package parley.load.room;

import org.jspecify.annotations.NullMarked;
