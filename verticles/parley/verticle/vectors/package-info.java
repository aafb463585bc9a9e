/**
 * Texts found by their meaning, in namespaces.
 *
 * <p><b>Design.</b> {@link parley.verticle.vectors.VectorsVerticle} answers {@code PUT}, {@code
 * REMOVE} and {@code SEARCH} of {@code parley.bus.Spaces}. Vectors come from the embedding verticle
 * over the bus; {@link parley.verticle.vectors.Meanings} keeps them in PostgreSQL and {@code
 * parley.vector.VectorIndex}, one index a namespace, finds them.
 *
 * <p><b>State.</b> The indexes: a copy of the table, read whole at the start and after that by what
 * has changed, before a search and at most every {@code FOLLOW_MS}. So another node's texts are
 * found some seconds late. Vectors of another model are not comparable: their texts are embedded
 * again when they are put again, and not found until then.
 *
 * <p><b>Threading.</b> A worker verticle: a search takes up to a millisecond at 10,000 texts.
 *
 * <p><b>Failure.</b> Without the store or the model the question fails with {@code UNAVAILABLE};
 * what the index has stays. Every question is repeatable.
 */
@NullMarked
package parley.verticle.vectors;

import org.jspecify.annotations.NullMarked;
