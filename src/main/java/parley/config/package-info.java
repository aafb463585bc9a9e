/**
 * The one configuration tree: what can be set, from where, and what each value means.
 *
 * <p><b>Design.</b> {@link Config} is a tree of records; each component carries its documentation,
 * default and limits as annotations, and its name is its path ({@code http.port} is {@code
 * PARLEY_HTTP_PORT}). Nothing else lists the keys.
 *
 * <p><b>State.</b> None: a {@link Config} is immutable and read once, before anything starts.
 *
 * <p><b>Threading.</b> Everything here may be called from any thread; files are read on the
 * caller's.
 *
 * <p><b>Failure.</b> A wrong configuration never starts a server: {@link ConfigException} names
 * every problem at once.
 */
@NullMarked
package parley.config;

import org.jspecify.annotations.NullMarked;
