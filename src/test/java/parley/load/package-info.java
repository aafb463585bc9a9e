@NullMarked
package parley.load;

import org.jspecify.annotations.NullMarked;
