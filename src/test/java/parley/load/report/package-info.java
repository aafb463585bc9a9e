@NullMarked
package parley.load.report;

import org.jspecify.annotations.NullMarked;
