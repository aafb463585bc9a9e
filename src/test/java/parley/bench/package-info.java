/** What the scripts of {@code src/bench} run. */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
