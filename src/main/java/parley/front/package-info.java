/**
 * The one port of a node. Verticles that speak HTTP or WebSocket hang their doors here and never
 * open a port themselves.
 *
 * <p><b>Threading.</b> A {@link parley.front.Front} and the verticles behind its doors live on one
 * event loop: a connection never changes threads. Several fronts share the port, and with it the
 * {@link parley.front.Lobby}.
 *
 * <p><b>Memory.</b> Vert.x shakes hands; then {@code Socket} takes the connection over on Netty's
 * pipeline, and neither Vert.x' WebSocket nor the request stays.
 *
 * <p><b>Abuse.</b> {@link parley.front.Entrance} bounds who comes in, {@link parley.front.Patience}
 * how slowly a request may arrive, {@link parley.front.Joins} how often anybody joins, {@link
 * parley.front.Wire} what a peer sends and what waits for it.
 */
@NullMarked
package parley.front;

import org.jspecify.annotations.NullMarked;
