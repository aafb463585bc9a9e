/** The labelled set: people as data, and the documents that are made of them. */
@NullMarked
package parley.testing.cv;

import org.jspecify.annotations.NullMarked;
