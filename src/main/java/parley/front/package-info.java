/**
 * The one port of a node. Verticles that speak HTTP or WebSocket hang their doors here and never
 * open a port themselves.
 *
 * <p><b>Threading.</b> A {@link parley.front.Front} and the verticles behind its doors live on one
 * event loop: a connection never changes threads. Several fronts share the port.
 */
@NullMarked
package parley.front;

import org.jspecify.annotations.NullMarked;
