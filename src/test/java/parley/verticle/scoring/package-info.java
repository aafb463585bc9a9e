@NullMarked
package parley.verticle.scoring;

import org.jspecify.annotations.NullMarked;
