/** People, roles, sessions. */
@NullMarked
package parley.account;

import org.jspecify.annotations.NullMarked;
