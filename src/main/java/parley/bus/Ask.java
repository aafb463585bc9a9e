package parley.bus;

/**
 * A request address.
 *
 * @param <Q> the question, a record
 * @param <A> the answer, a record
 * @param timeoutMs how long the asker waits before {@link Problem.Code#UNAVAILABLE}
 */
public record Ask<Q extends Record, A>(
    String address, Class<Q> question, Class<A> answer, long timeoutMs) {}
