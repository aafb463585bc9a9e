/** The résumé as facts with evidence. Pure: text in, profile out; no I/O, no clock, no Vert.x. */
@NullMarked
package parley.resume;

import org.jspecify.annotations.NullMarked;
