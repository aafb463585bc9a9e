package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the journal's readers whose processes are gone: each start of a node makes new ones.
 *
 * <p><b>Guaranteed.</b> A reader that has lines pending is left alone until they are taken over.
 * Removing one that was only slow does no harm: its next read makes it again.
 */
public final class DeadReaders {

  private static final Logger LOG = LoggerFactory.getLogger(DeadReaders.class);
  private static final long LOOK_MS = 10 * 60_000L;

  private final Vertx vertx;
  private final RedisLink redis;
  private final long goneMs;
  private long timer;

  /**
   * @param goneMs without a read, after which a reader counts as gone; a living one reads every
   *     second
   */
  public DeadReaders(Vertx vertx, RedisLink redis, long goneMs) {
    this.vertx = vertx;
    this.redis = redis;
    this.goneMs = goneMs;
  }

  public void start() {
    timer =
        vertx.setPeriodic(
            LOOK_MS,
            _ ->
                forget().onFailure(failure -> LOG.debug("readers stay: {}", failure.getMessage())));
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  /** How many were forgotten. */
  Future<Integer> forget() {
    var partitions = new ArrayList<Future<Integer>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      partitions.add(forget(Keys.journal(partition)));
    }
    return Future.join(partitions).map(_ -> partitions.stream().mapToInt(Future::result).sum());
  }

  private Future<Integer> forget(String journal) {
    return redis
        .send(Request.cmd(Command.XINFO).arg("CONSUMERS").arg(journal).arg(Journal.GROUP))
        .compose(
            readers -> {
              var removals = new ArrayList<Future<?>>();
              gone(readers)
                  .forEach(
                      reader ->
                          removals.add(
                              redis.send(
                                  Request.cmd(Command.XGROUP)
                                      .arg("DELCONSUMER")
                                      .arg(journal)
                                      .arg(Journal.GROUP)
                                      .arg(reader))));
              return Future.join(removals).map(removals.size());
            });
  }

  private List<String> gone(@Nullable Response readers) {
    var gone = new ArrayList<String>();
    if (readers != null) {
      for (Response reader : readers) {
        if (reader.get("pending").toLong() == 0 && reader.get("idle").toLong() > goneMs) {
          gone.add(reader.get("name").toString());
        }
      }
    }
    return gone;
  }
}
