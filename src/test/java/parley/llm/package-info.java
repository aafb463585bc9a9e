@NullMarked
package parley.llm;

import org.jspecify.annotations.NullMarked;
