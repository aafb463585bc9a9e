/**
 * From the start of a node to its orderly end: RUNNING, DRAINING, STOPPED.
 *
 * <p><b>Design.</b> {@link parley.life.Life} is the one word on where the node stands; the launcher
 * moves it on, everybody else asks. What has to be finished first is counted by {@link
 * parley.life.UnderWay}. {@link parley.life.PidFile} is how {@code parley drain} finds the node.
 *
 * <p><b>Threading.</b> A life may be asked from any thread; what is under way is confined to one
 * event loop.
 *
 * <p><b>Failure.</b> Every wait of a drain has an end: a peer, a store or a task that does not
 * answer delays it by {@code drain.within} and no longer, and loses nothing that was acknowledged.
 */
@NullMarked
package parley.life;

import org.jspecify.annotations.NullMarked;
