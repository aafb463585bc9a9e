@NullMarked
package parley.cluster;

import org.jspecify.annotations.NullMarked;
