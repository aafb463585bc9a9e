/** The states of a node's life, and how its process is found. */
@NullMarked
package parley.life;

import org.jspecify.annotations.NullMarked;
