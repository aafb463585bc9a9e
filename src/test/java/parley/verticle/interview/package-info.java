@NullMarked
package parley.verticle.interview;

import org.jspecify.annotations.NullMarked;
