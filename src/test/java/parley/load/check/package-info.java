@NullMarked
package parley.load.check;

import org.jspecify.annotations.NullMarked;
