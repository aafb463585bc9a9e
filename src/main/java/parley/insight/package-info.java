/**
 * What an interview showed: scores per answer, strengths, improvements, each with exact quotes.
 * Pure.
 */
@NullMarked
package parley.insight;

import org.jspecify.annotations.NullMarked;
