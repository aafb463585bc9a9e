@NullMarked
package parley.verticle.clock;

import org.jspecify.annotations.NullMarked;
