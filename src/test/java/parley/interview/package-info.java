@NullMarked
package parley.interview;

import org.jspecify.annotations.NullMarked;
