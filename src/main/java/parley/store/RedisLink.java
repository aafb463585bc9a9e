package parley.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of Redis on a node: a pipelined command connection and a subscriber connection,
 * both self-healing.
 *
 * <p><b>Guaranteed.</b> Commands go out in the order of the calls. A command fails after the
 * timeout, and at once with {@link RedisDown} while there is no connection. Subscriptions are made
 * again after a loss.
 *
 * <p><b>Not guaranteed.</b> Messages published during a loss: {@link #onReconnect} says when to
 * read the truth again.
 */
public final class RedisLink {

  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
  private static final int PIPELINE = 65_536;

  /**
   * How a server begins its refusal that cannot serve now; the first is the client's own word for a
   * connection that broke, in the shape of a server's error.
   */
  private static final List<String> AWAY =
      List.of("CONNECTION_CLOSED", "LOADING", "MASTERDOWN", "READONLY", "CLUSTERDOWN");

  private final Vertx vertx;
  private final Context context;
  private final Redis redis;
  private final long timeoutMs;
  private final long pingTimer;
  private final KeptConnection commands;
  private final Pipeline pipeline;
  private final KeptConnection subscriber;
  private final Map<String, BiConsumer<String, String>> subscriptions = new ConcurrentHashMap<>();
  private final Map<String, Consumer<String>> patterns = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong epoch = new AtomicLong();

  /** Digests of the scripts that were sent on this connection. */
  private final Set<String> scripts = ConcurrentHashMap.newKeySet();

  private volatile String runId = "";

  private RedisLink(Vertx vertx, String url, long timeoutMs, int idleMs) {
    this.vertx = vertx;
    this.timeoutMs = timeoutMs;
    RedisOptions options =
        new RedisOptions()
            .setConnectionString(url)
            .setMaxPoolSize(8)
            .setMaxWaitingHandlers(PIPELINE)
            .setPoolRecycleTimeout(-1)
            .setPoolCleanerInterval(-1);
    options
        .getNetClientOptions()
        .setConnectTimeout(1_000)
        .setTcpNoDelay(true)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setReadIdleTimeout(idleMs);
    redis = Redis.createClient(vertx, options);
    context = ((VertxInternal) vertx).createEventLoopContext();
    commands = new KeptConnection(vertx, redis, "Redis commands", this::identify);
    pipeline = new Pipeline(vertx, context, commands::current, timeoutMs);
    subscriber = new KeptConnection(vertx, redis, "Redis subscriptions", this::resubscribe);
    pingTimer = vertx.setPeriodic(idleMs / 3, _ -> ping());
  }

  /**
   * Opens both connections.
   *
   * @param url {@code redis://:password@host:port}
   * @param timeoutMs of one command
   * @param idleMs after which a silent connection counts as dead
   */
  public static Future<RedisLink> open(Vertx vertx, String url, long timeoutMs, int idleMs) {
    RedisLink link = new RedisLink(vertx, url, timeoutMs, idleMs);
    Promise<RedisLink> opened = Promise.promise();
    link.context.runOnContext(
        _ ->
            link.commands
                .open()
                .compose(_ -> link.subscriber.open())
                .map(link)
                .onFailure(_ -> link.close())
                .onComplete(opened));
    return opened.future();
  }

  public Future<@Nullable Response> send(Request request) {
    return commands.current() == null ? noConnection() : answered(pipeline.send(request));
  }

  private static Future<@Nullable Response> noConnection() {
    return Future.failedFuture(new RedisDown("no connection"));
  }

  private static Future<@Nullable Response> answered(Future<@Nullable Response> sent) {
    return sent.recover(failure -> Future.failedFuture(asDown(failure)));
  }

  /**
   * What was under way when the connection broke fails in words of the client library, and a server
   * that still loads its data answers with an error: to callers both mean that Redis is away.
   */
  private static Throwable asDown(Throwable failure) {
    if (failure instanceof TimeoutException || failure instanceof RedisDown) {
      return failure;
    }
    String why = String.valueOf(failure.getMessage());
    boolean answered = failure instanceof ErrorType;
    return answered && AWAY.stream().noneMatch(why::startsWith) ? failure : new RedisDown(why);
  }

  /** Runs a script by its digest, and by its text where Redis was told to forget it. */
  Future<Response> eval(Script script, List<String> keys, List<String> arguments) {
    return eval(script, keys, arguments, pipeline::send);
  }

  /** The same, before all that waits to be sent. */
  Future<Response> evalFirst(Script script, List<String> keys, List<String> arguments) {
    return eval(script, keys, arguments, pipeline::sendFirst);
  }

  private Future<Response> eval(
      Script script,
      List<String> keys,
      List<String> arguments,
      Function<Request, Future<@Nullable Response>> how) {
    if (commands.current() == null) {
      return noConnection();
    }
    if (scripts.add(script.sha1())) {
      send(Request.cmd(Command.SCRIPT).arg("LOAD").arg(script.text()))
          .onFailure(_ -> scripts.remove(script.sha1()));
    }
    return answered(how.apply(request(Command.EVALSHA, script.sha1(), keys, arguments)))
        .recover(
            failure ->
                String.valueOf(failure.getMessage()).startsWith("NOSCRIPT")
                    ? send(request(Command.EVAL, script.text(), keys, arguments))
                    : Future.failedFuture(failure));
  }

  /**
   * Subscribes for as long as the link lives. The handler gets channel and message, on the
   * connection's thread.
   */
  public Future<Void> subscribe(List<String> channels, BiConsumer<String, String> handler) {
    channels.forEach(channel -> subscriptions.put(channel, handler));
    return onSubscriber(subscription(Command.SUBSCRIBE, channels));
  }

  /** The same for all channels that match one of {@code globs}. */
  Future<Void> subscribeAll(List<String> globs, Consumer<String> handler) {
    globs.forEach(glob -> patterns.put(glob, handler));
    return onSubscriber(subscription(Command.PSUBSCRIBE, globs));
  }

  /** Where there is no connection, the next one begins with all subscriptions. */
  private Future<Void> onSubscriber(Request subscription) {
    RedisConnection connection = subscriber.current();
    return connection == null ? Future.succeededFuture() : connection.send(subscription).mapEmpty();
  }

  /** Called after each return of a lost connection, when subscriptions are up again. */
  public void onReconnect(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Counts the servers seen: it changes when Redis was restarted or replaced, and so may have lost
   * its tail.
   */
  public long epoch() {
    return epoch.get();
  }

  /** The process that was reached last; it is another one after each restart. */
  String runId() {
    return runId;
  }

  public boolean up() {
    return commands.current() != null && subscriber.current() != null;
  }

  public void close() {
    vertx.cancelTimer(pingTimer);
    commands.close();
    subscriber.close();
    redis.close();
  }

  private void ping() {
    commands.ping();
    subscriber.ping();
  }

  private Future<Void> identify(RedisConnection connection) {
    scripts.clear();
    return connection
        .send(Request.cmd(Command.INFO).arg("server"))
        .timeout(timeoutMs, TimeUnit.MILLISECONDS)
        .compose(
            info -> {
              String id = runId(info.toString());
              if (!id.equals(runId)) {
                runId = id;
                LOG.info("Redis {} (server number {})", id, epoch.incrementAndGet());
              }
              return Future.succeededFuture();
            });
  }

  private Future<Void> resubscribe(RedisConnection connection) {
    connection.handler(this::deliver);
    if (subscriptions.isEmpty() && patterns.isEmpty()) {
      return Future.succeededFuture();
    }
    return subscribe(connection, Command.SUBSCRIBE, subscriptions.keySet())
        .compose(_ -> subscribe(connection, Command.PSUBSCRIBE, patterns.keySet()))
        .onSuccess(_ -> listeners.forEach(Runnable::run));
  }

  private Future<Void> subscribe(RedisConnection connection, Command how, Set<String> channels) {
    return channels.isEmpty()
        ? Future.succeededFuture()
        : connection
            .send(subscription(how, channels))
            .timeout(timeoutMs, TimeUnit.MILLISECONDS)
            .mapEmpty();
  }

  private void deliver(Response push) {
    if (push.type() != ResponseType.PUSH) {
      return;
    }
    switch (push.get(0).toString()) {
      case "message" -> {
        String channel = push.get(1).toString();
        BiConsumer<String, String> handler = subscriptions.get(channel);
        if (handler != null) {
          handler.accept(channel, push.get(2).toString());
        }
      }
      case "pmessage" -> {
        Consumer<String> handler = patterns.get(push.get(1).toString());
        if (handler != null) {
          handler.accept(push.get(3).toString());
        }
      }
      default -> {} // the answers to a subscription
    }
  }

  private static Request subscription(Command command, Collection<String> channels) {
    Request request = Request.cmd(command);
    channels.forEach(request::arg);
    return request;
  }

  private static String runId(String info) {
    return info.lines()
        .filter(line -> line.startsWith("run_id:"))
        .map(line -> line.substring("run_id:".length()).trim())
        .findFirst()
        .orElse("unknown");
  }

  private static Request request(
      Command command, String script, List<String> keys, List<String> arguments) {
    Request request = Request.cmd(command).arg(script).arg(keys.size());
    keys.forEach(request::arg);
    arguments.forEach(request::arg);
    return request;
  }
}
