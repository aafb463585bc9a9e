/**
 * What is kept in memory because it was used lately, and may be forgotten.
 *
 * <p><b>Threading.</b> Confined to one thread, unless its owner guards it.
 */
@NullMarked
package parley.cache;

import org.jspecify.annotations.NullMarked;
