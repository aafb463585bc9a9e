/**
 * Runs commands on interviews: read the log, decide, append. The only writer of interview logs.
 *
 * <p><b>Design.</b> {@link parley.verticle.interview.Conductor} asks the pure rules and appends
 * what they say; where the log moved on meanwhile, it reads and asks again. Any node may do it for
 * any interview; there is no owner.
 *
 * <p><b>State.</b> A cache of folded states, never trusted: an append names the number that the
 * cache knows, and the log refuses it when that is old.
 *
 * <p><b>Threading.</b> One event loop. Commands on one interview are taken one after the other
 * ({@link parley.verticle.interview.Turnstile}), since pools and pipelines would reorder them.
 *
 * <p><b>Failure.</b> While Redis is away commands are rejected as {@code busy} and nothing is
 * acknowledged. A command whose outcome is unknown is decided again by the log, so it happens once.
 */
@NullMarked
package parley.verticle.interview;

import org.jspecify.annotations.NullMarked;
