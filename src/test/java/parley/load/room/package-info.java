@NullMarked
package parley.load.room;

import org.jspecify.annotations.NullMarked;
