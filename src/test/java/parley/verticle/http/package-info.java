/** The HTTP API against a real PostgreSQL and a real port; other verticles are played. */
@NullMarked
package parley.verticle.http;

import org.jspecify.annotations.NullMarked;
