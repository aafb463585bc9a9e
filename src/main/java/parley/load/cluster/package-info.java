/**
 * A cluster of one's own for one run: embedded servers, nodes as processes, relays between them,
 * and the faults that strike them.
 */
@NullMarked
package parley.load.cluster;

import org.jspecify.annotations.NullMarked;
