@NullMarked
package parley.load.plan;

import org.jspecify.annotations.NullMarked;
