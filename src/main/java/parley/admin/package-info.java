/**
 * What an administrator sees and does: background work, people, the audit, and what may be changed
 * while the product runs. Everything that is done here is audited.
 */
@NullMarked
package parley.admin;

import org.jspecify.annotations.NullMarked;
