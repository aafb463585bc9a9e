package parley.front;

import io.vertx.core.Future;
import parley.config.Limits;
import parley.limit.Grant;
import parley.limit.Rate;
import parley.store.SharedBuckets;

/**
 * How often one interview may be joined, and from one address, over all nodes.
 *
 * <p>The address is asked before anything is looked up for the join; the interview only for who has
 * shown its ticket, so that no stranger uses up its joins. While Redis is away both let everybody
 * pass: the join itself needs Redis and fails by itself.
 */
public final class Joins {

  private final SharedBuckets buckets;
  private final Rate ofInterview;
  private final Rate ofAddress;

  public Joins(SharedBuckets buckets, Rate ofInterview, Rate ofAddress) {
    this.buckets = buckets;
    this.ofInterview = ofInterview;
    this.ofAddress = ofAddress;
  }

  public static Joins of(Limits c, SharedBuckets buckets) {
    return new Joins(
        buckets,
        new Rate(c.interviewJoinCount(), c.interviewJoinWindow().toMillis()),
        new Rate(c.addressJoinCount(), c.addressJoinWindow().toMillis()));
  }

  /** One join too many: an expected failure, without a stack trace. */
  public static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterMs;

    private TooMany(long retryAfterMs) {
      super("Too many joins.", null, false, false);
      this.retryAfterMs = retryAfterMs;
    }

    public long retryAfterMs() {
      return retryAfterMs;
    }
  }

  /** Fails with {@link TooMany}. */
  public Future<Void> fromAddress(String address) {
    return take(address, ofAddress);
  }

  /** Fails with {@link TooMany}. */
  public Future<Void> ofInterview(String interview) {
    return take(interview, ofInterview);
  }

  private Future<Void> take(String who, Rate rate) {
    return buckets
        .take(who, "join", rate)
        .otherwise(Grant.UNLIMITED)
        .compose(
            grant ->
                grant.allowed()
                    ? Future.succeededFuture()
                    : Future.failedFuture(new TooMany(grant.retryAfterMs())));
  }
}
