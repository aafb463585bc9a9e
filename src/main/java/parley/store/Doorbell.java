package parley.store;

import io.vertx.core.Future;
import java.util.Arrays;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.interview.Entry;

/**
 * What rings in Redis, passed on to this node's verticles: {@link Interviews#GROWN}, {@link
 * Interviews#DURABLE} and, after a loss of the connection, of time or of data, {@link
 * Interviews#RESYNC}.
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
        .subscribe(Keys.grownChannels(), (_, message) -> grown(message))
        .compose(_ -> redis.subscribe(Keys.durableChannels(), (_, message) -> durable(message)));
  }

  private void resync(String why, boolean lost) {
    bus.publish(Interviews.RESYNC, new Interviews.Resync(why, lost));
  }

  private void grown(String message) {
    String[] lines = message.split("\n");
    String[] head = lines[0].split(" ");
    var entries = Arrays.stream(lines).skip(1).map(line -> Json.read(line, Entry.class)).toList();
    bus.publish(
        Interviews.GROWN,
        new Interviews.Grown(
            head[0], Long.parseLong(head[1]), Boolean.parseBoolean(head[2]), entries));
  }

  private void durable(String message) {
    int space = message.indexOf(' ');
    bus.publish(
        Interviews.DURABLE,
        new Interviews.Durable(
            message.substring(0, space), Long.parseLong(message.substring(space + 1))));
  }
}
