/**
 * What a run is going to do, drawn from its seed: arrivals, thinking times, texts, faults. Pure.
 */
@NullMarked
package parley.load.plan;

import org.jspecify.annotations.NullMarked;
