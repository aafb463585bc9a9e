/**
 * The whole way through the product as an outsider goes it: over HTTP and WebSocket, with nothing
 * of the product's own code but its contracts.
 */
@NullMarked
package parley.journey;

import org.jspecify.annotations.NullMarked;
