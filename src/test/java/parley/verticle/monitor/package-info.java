@NullMarked
package parley.verticle.monitor;

import org.jspecify.annotations.NullMarked;
