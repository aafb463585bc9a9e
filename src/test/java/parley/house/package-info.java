/** The house's own rules: who may know whom, and the one format. */
@NullMarked
package parley.house;

import org.jspecify.annotations.NullMarked;
