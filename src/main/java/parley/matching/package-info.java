/**
 * How well a résumé fits a job, as a number that anyone can recompute by hand. Pure: no I/O, no
 * clock, no Vert.x.
 *
 * <p>The same requirements, profile and phrase evidence always give the same {@link Match}.
 */
@NullMarked
package parley.matching;

import org.jspecify.annotations.NullMarked;
