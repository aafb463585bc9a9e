/**
 * The question bank: JSON Lines in {@code /questions}, checked when they are read. Pure: the class
 * path is its only source.
 */
@NullMarked
package parley.insight.bank;

import org.jspecify.annotations.NullMarked;
