@NullMarked
package parley.insight;

import org.jspecify.annotations.NullMarked;
