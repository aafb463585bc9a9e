/** English text as sentences, words and stems, each with its place in the original. Pure. */
@NullMarked
package parley.insight.text;

import org.jspecify.annotations.NullMarked;
