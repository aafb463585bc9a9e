/** How much of something is allowed in how much time: token buckets, without any I/O. */
@NullMarked
package parley.limit;

import org.jspecify.annotations.NullMarked;
