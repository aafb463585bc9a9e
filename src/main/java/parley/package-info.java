/** The launcher: the only code that knows every verticle. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
