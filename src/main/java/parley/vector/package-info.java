/**
 * Nearest neighbours among unit vectors, in memory and exact where it matters: no graph to build,
 * so that what is put in is found at once and what is taken out is gone. Pure: no I/O, no clock.
 *
 * <p>Measured against a graph index in the same run by {@code parley.bench.VectorSearch}.
 */
@NullMarked
package parley.vector;

import org.jspecify.annotations.NullMarked;
