package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Due deadlines of interviews, one sorted set a partition, armed by {@link InterviewLog#append}.
 *
 * <p><b>Guaranteed.</b> A claimed deadline comes back after a second until an append disarms it: a
 * claimer that dies loses nothing. <b>Not guaranteed.</b> That only one node claims it: the
 * interview's rules make a second firing harmless.
 */
public final class Deadlines {

  private static final Script CLAIM = Script.load("claim_deadlines");
  private static final int BATCH = 200;
  private static final long VISIBILITY_MS = 1_000;

  private final RedisLink redis;

  public Deadlines(RedisLink redis) {
    this.redis = redis;
  }

  /**
   * @param interviews whose deadline is due
   * @param more whether there are more due than one batch
   * @param nextInMs when the next one is due, -1 where none is armed
   */
  public record Due(List<String> interviews, boolean more, long nextInMs) {}

  public Future<Due> claim(int partition) {
    return redis
        .eval(
            CLAIM,
            List.of(Keys.deadlines(partition)),
            List.of(String.valueOf(BATCH), String.valueOf(VISIBILITY_MS)))
        .map(Deadlines::due);
  }

  /** Claims what is due in each of these partitions, in one round trip; answers in their order. */
  public Future<List<Due>> claim(List<Integer> partitions) {
    List<Future<Due>> claims = partitions.stream().map(this::claim).toList();
    return Future.all(claims).map(_ -> claims.stream().map(Future::result).toList());
  }

  private static Due due(Response answer) {
    var interviews = new ArrayList<String>();
    for (int i = 2; i < answer.size(); i++) {
      interviews.add(answer.get(i).toString());
    }
    return new Due(interviews, interviews.size() == BATCH, answer.get(1).toLong());
  }
}
