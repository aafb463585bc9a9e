package parley.store;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.interview.Entry;

/**
 * What rings in Redis, passed on to this node's verticles: {@link Interviews#GROWN}, {@link
 * Interviews#DURABLE}, {@link Interviews#REPLACED} and, after a loss of the connection, of time or
 * of data, {@link Interviews#RESYNC}.
 *
 * <p>What this node did itself is told by those who did it ({@link #grown}, {@link #durable}); its
 * own rings do not come back to it.
 */
public final class Doorbell {

  private final RedisLink redis;
  private final LogClock clock;
  private final Bus bus;

  public Doorbell(RedisLink redis, LogClock clock, Bus bus) {
    this.redis = redis;
    this.clock = clock;
    this.bus = bus;
  }

  public Future<Void> start() {
    redis.onReconnect(() -> resync("Redis is back", false));
    clock.onOutage(() -> resync("Redis answers again", false));
    clock.onLoss(() -> resync("Redis lost what it had", true));
    return redis
        .subscribeAll(Keys.grownByOthers(clock.node()), this::grown)
        .compose(_ -> redis.subscribeAll(Keys.durableByOthers(clock.node()), this::durable))
        .compose(_ -> redis.subscribe(Keys.replacedChannels(), (_, message) -> replaced(message)));
  }

  /** Tells this node. */
  public void grown(Interviews.Grown grown) {
    bus.publish(Interviews.GROWN, grown);
  }

  /** Tells this node. */
  public void durable(Map<String, Long> upTo) {
    upTo.forEach((id, seq) -> bus.publish(Interviews.DURABLE, new Interviews.Durable(id, seq)));
  }

  private void resync(String why, boolean lost) {
    bus.publish(Interviews.RESYNC, new Interviews.Resync(why, lost));
  }

  private void grown(String message) {
    String[] lines = message.split("\n");
    String[] head = lines[0].split(" ");
    List<String> log = Arrays.asList(lines).subList(1, lines.length);
    grown(
        new Interviews.Grown(
            head[0],
            Long.parseLong(head[1]),
            Boolean.parseBoolean(head[2]),
            false,
            log.stream().map(entry -> Json.read(entry, Entry.class)).toList(),
            log.stream().map(InterviewLog::event).toList()));
  }

  private void durable(String message) {
    String[] words = message.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      bus.publish(
          Interviews.DURABLE, new Interviews.Durable(words[i], Long.parseLong(words[i + 1])));
    }
  }

  private void replaced(String message) {
    String[] words = message.split(" ");
    bus.publish(Interviews.REPLACED, new Interviews.Replaced(words[0], Long.parseLong(words[1])));
  }
}
