package parley.bus;

import java.util.function.Predicate;

/**
 * A request address.
 *
 * @param <Q> the question, a record
 * @param <A> the answer, a record
 * @param timeoutMs how long the asker waits before {@link Problem.Code#UNAVAILABLE}
 * @param repeatable whether this question does no harm when it is handled twice: only then is it
 *     asked again where nobody knows whether it was handled
 */
public record Ask<Q extends Record, A>(
    String address, Class<Q> question, Class<A> answer, long timeoutMs, Predicate<Q> repeatable) {

  /** Every question to this address may be handled twice. */
  static <Q extends Record, A> Ask<Q, A> repeatable(
      String address, Class<Q> question, Class<A> answer, long timeoutMs) {
    return new Ask<>(address, question, answer, timeoutMs, _ -> true);
  }
}
