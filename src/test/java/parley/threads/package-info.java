/** Threads that give way. */
@NullMarked
package parley.threads;

import org.jspecify.annotations.NullMarked;
