/** Postings, slots, applications. */
@NullMarked
package parley.hiring;

import org.jspecify.annotations.NullMarked;
