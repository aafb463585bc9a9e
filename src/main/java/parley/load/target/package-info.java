/** The system under load: its stores, the interviews made in it, and their removal. */
@NullMarked
package parley.load.target;

import org.jspecify.annotations.NullMarked;
