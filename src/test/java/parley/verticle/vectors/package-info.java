@NullMarked
package parley.verticle.vectors;

import org.jspecify.annotations.NullMarked;
