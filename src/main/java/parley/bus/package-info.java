/**
 * How verticles know each other: every event-bus address and message, as records, and nothing else.
 *
 * <p><b>Design.</b> {@link Ask} is request and reply, {@link Topic} is publish on this node.
 * Messages are immutable records: on one node they pass by reference, between nodes as JSON ({@link
 * RecordCodec}). In a cluster a request goes to this node's own handler where there is one, so that
 * commands on an interview run where they arrived.
 *
 * <p><b>Not guaranteed.</b> The bus is a doorbell: any message may be lost. What must not be lost
 * is in the log or in a job row before anybody is told.
 */
@NullMarked
package parley.bus;

import org.jspecify.annotations.NullMarked;
