/**
 * Threads that are not Vert.x' own.
 *
 * <p><b>Design.</b> Models and documents take all the processor they can get, for work that nobody
 * waits for in the room. On a small machine they would share it evenly with the event loops, and
 * with Redis beside them; {@link parley.threads.Background} makes them give way.
 *
 * <p><b>Failure.</b> Where the system does not let a thread give way it runs as any other.
 */
@NullMarked
package parley.threads;

import org.jspecify.annotations.NullMarked;
