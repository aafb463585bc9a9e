@NullMarked
package parley.insight.plan;

import org.jspecify.annotations.NullMarked;
