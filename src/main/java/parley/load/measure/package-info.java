/** Histograms, counters and what the operating system says of the processes. */
@NullMarked
package parley.load.measure;

import org.jspecify.annotations.NullMarked;
