/** What is forgotten, and what is not. */
@NullMarked
package parley.cache;

import org.jspecify.annotations.NullMarked;
