package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.List;
import parley.limit.Grant;
import parley.limit.Rate;

/**
 * Token buckets that all nodes share, in Redis and by its clock; a full one takes no memory.
 *
 * <p>Fails with {@link RedisDown} or a timeout where Redis is away: whoever asks decides whether
 * that opens or closes its door. After a timeout a token may be gone.
 */
public final class SharedBuckets {

  private static final Script TAKE = Script.load("take_token");

  private final RedisLink redis;

  public SharedBuckets(RedisLink redis) {
    this.redis = redis;
  }

  /**
   * Takes one token where there is one.
   *
   * @param who whose bucket it is: an account, an address, an interview
   * @param what the kind of bucket: an endpoint
   */
  public Future<Grant> take(String who, String what, Rate rate) {
    if (!rate.limited()) {
      return Future.succeededFuture(Grant.UNLIMITED);
    }
    return redis
        .eval(
            TAKE,
            List.of(Keys.bucket(who, what)),
            List.of(String.valueOf(rate.count()), String.valueOf(rate.windowMs())))
        .map(SharedBuckets::grant);
  }

  private static Grant grant(Response r) {
    return new Grant(
        r.get(0).toInteger() == 1, r.get(1).toInteger(), r.get(2).toLong(), r.get(3).toLong());
  }
}
