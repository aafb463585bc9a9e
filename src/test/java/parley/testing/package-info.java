/** What the tests of all packages share. */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
