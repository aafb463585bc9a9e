@NullMarked
package parley.front;

import org.jspecify.annotations.NullMarked;
