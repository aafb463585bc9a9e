@NullMarked
package parley.bus;

import org.jspecify.annotations.NullMarked;
