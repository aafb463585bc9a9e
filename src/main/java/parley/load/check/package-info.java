/**
 * What must hold, as functions of what a candidate saw and what the log says; and the reading of
 * that log.
 */
@NullMarked
package parley.load.check;

import org.jspecify.annotations.NullMarked;
