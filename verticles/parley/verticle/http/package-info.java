/**
 * The HTTP API, the pages, health and metrics.
 *
 * <p><b>Design.</b> The contract is first: {@code openapi.yaml} says which operations there are,
 * who may call them and what fits; {@link parley.verticle.http.Endpoint} only ties an operation to
 * a call of {@code parley.account} or {@code parley.hiring}. A request passes {@link
 * parley.verticle.http.Trace} (id, headers, log line, metrics), {@link parley.verticle.http.Guard}
 * (operation, token, role, {@link parley.verticle.http.Limiter}), the body with its bound, the
 * contract's validation, the action. Every failure ends in {@link parley.verticle.http.Problems}.
 *
 * <p><b>State.</b> None but counters, and the limiter's own buckets for the time without Redis.
 *
 * <p><b>Threading.</b> The event loop of the front door that it stands behind. Validation, password
 * hashing and scraping of metrics run on worker threads.
 *
 * <p><b>Failure.</b> An expected failure is a problem with a stable code, logged as part of the
 * access line; a surprise is logged once with its trace and answered as {@code internal} without
 * it. Where the store is away the API says {@code unavailable} and readiness turns to 503.
 */
@NullMarked
package parley.verticle.http;

import org.jspecify.annotations.NullMarked;
