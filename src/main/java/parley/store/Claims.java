package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/**
 * Work that every node hears of and one is to do: who claims it first does it.
 *
 * <p><b>Guaranteed.</b> Of all nodes that claim the same work within its life, one is told true.
 *
 * <p><b>Not guaranteed.</b> That the work is done: a claimer that dies does nothing, and the claim
 * can be had again when its life is over. Nor that it is done once: a claimer that takes longer
 * than that life has a rival. So it is for work that may be left out, or may be done twice.
 */
public interface Claims {

  /**
   * @param work its name within the interview
   * @param lifeMs how long nobody else gets it
   * @return whether it is the caller's; fails where Redis cannot be reached
   */
  Future<Boolean> take(String interview, String work, long lifeMs);

  /** Of a node that has no peers: everything is its own, and nobody is asked. */
  static Claims alone() {
    return (_, _, _) -> Future.succeededFuture(true);
  }

  /**
   * @param node the claimer, for who looks into Redis
   */
  static Claims shared(RedisLink redis, String node) {
    return (interview, work, lifeMs) ->
        redis
            .send(
                Request.cmd(Command.SET)
                    .arg(Keys.claim(interview, work))
                    .arg(node)
                    .arg("NX")
                    .arg("PX")
                    .arg(lifeMs))
            .map(answer -> answer != null);
  }
}
