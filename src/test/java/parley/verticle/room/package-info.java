@NullMarked
package parley.verticle.room;

import org.jspecify.annotations.NullMarked;
