@NullMarked
package parley.verticle.llm;

import org.jspecify.annotations.NullMarked;
