package parley.store;

import io.vertx.core.Future;
import java.util.Arrays;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.interview.Entry;

/**
 * What rings in Redis, passed on to this node's verticles: {@link Interviews#GROWN}, {@link
 * Interviews#DURABLE}, {@link Interviews#REPLACED} and, after a loss of the connection, {@link
 * Interviews#RESYNC}.
 */
public final class Doorbell {

  private final RedisLink redis;
  private final Bus bus;

  public Doorbell(RedisLink redis, Bus bus) {
    this.redis = redis;
    this.bus = bus;
  }

  public Future<Void> start() {
    redis.onReconnect(() -> bus.publish(Interviews.RESYNC, new Interviews.Resync("Redis is back")));
    return redis
        .subscribe(Keys.grownChannels(), (_, message) -> grown(message))
        .compose(_ -> redis.subscribe(Keys.durableChannels(), (_, message) -> durable(message)))
        .compose(_ -> redis.subscribe(Keys.replacedChannels(), (_, message) -> replaced(message)));
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
    bus.publish(Interviews.DURABLE, new Interviews.Durable(interview(message), number(message)));
  }

  private void replaced(String message) {
    bus.publish(Interviews.REPLACED, new Interviews.Replaced(interview(message), number(message)));
  }

  private static String interview(String message) {
    return message.substring(0, message.indexOf(' '));
  }

  private static long number(String message) {
    return Long.parseLong(message.substring(message.indexOf(' ') + 1));
  }
}
