@NullMarked
package parley.verticle.interviewer;

import org.jspecify.annotations.NullMarked;
