@NullMarked
package parley.load.cluster;

import org.jspecify.annotations.NullMarked;
