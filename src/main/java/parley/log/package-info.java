/** How a log line looks. */
@NullMarked
package parley.log;

import org.jspecify.annotations.NullMarked;
