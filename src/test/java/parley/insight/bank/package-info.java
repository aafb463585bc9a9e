@NullMarked
package parley.insight.bank;

import org.jspecify.annotations.NullMarked;
