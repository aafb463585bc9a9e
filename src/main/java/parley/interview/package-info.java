/**
 * The interview as a pure state machine: commands become events, events become state.
 *
 * <p><b>Design.</b> {@link Interview#decide} holds every rule and writes nothing; {@link
 * Interview#evolve} applies one logged event and refuses nothing. An interview <em>is</em> its log:
 * the same entries always give the same state.
 *
 * <p><b>Time.</b> Nothing here reads a clock. The caller passes the time in milliseconds of the
 * log's clock (Redis {@code TIME}); {@link Interview#deadline} says when to come back.
 *
 * <p><b>Not guaranteed here.</b> That two callers do not decide at once: the log refuses the loser
 * by its number.
 */
@NullMarked
package parley.interview;

import org.jspecify.annotations.NullMarked;
