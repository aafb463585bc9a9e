/** What a run tells: a line a second, JSON, and one HTML page. */
@NullMarked
package parley.load.report;

import org.jspecify.annotations.NullMarked;
