package parley.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is asked within one turn of the event loop in one write: a write is the dearest part
 * of a small command.
 *
 * <p><b>Guaranteed.</b> Commands go out in the order of the calls, and each is answered within the
 * timeout. <b>Not guaranteed.</b> Where one command of a write fails, what became of the others is
 * not known, and they fail with {@link RedisDown}.
 */
final class Pipeline {

  /** How the client names the failed commands of a batch, one a line. */
  private static final Pattern FAILED = Pattern.compile("(?m)^ERR \\[(\\d+)] (.*)$");

  private final Vertx vertx;
  private final Context context;
  private final Supplier<@Nullable RedisConnection> connection;
  private final long timeoutMs;
  private List<Call> calls = new ArrayList<>();

  private record Call(Request request, Promise<@Nullable Response> answer) {}

  /**
   * @param context of the connection
   * @param connection the open one, or null while there is none
   */
  Pipeline(
      Vertx vertx,
      Context context,
      Supplier<@Nullable RedisConnection> connection,
      long timeoutMs) {
    this.vertx = vertx;
    this.context = context;
    this.connection = connection;
    this.timeoutMs = timeoutMs;
  }

  Future<@Nullable Response> send(Request request) {
    Promise<@Nullable Response> answer = ((ContextInternal) vertx.getOrCreateContext()).promise();
    boolean first;
    synchronized (this) {
      first = calls.isEmpty();
      calls.add(new Call(request, answer));
    }
    if (first) {
      context.runOnContext(_ -> flush());
    }
    return answer.future();
  }

  private void flush() {
    List<Call> now;
    synchronized (this) {
      now = calls;
      calls = new ArrayList<>();
    }
    RedisConnection open = connection.get();
    if (open == null) {
      now.forEach(call -> call.answer().fail(new RedisDown("no connection")));
    } else if (now.size() == 1) {
      open.send(now.getFirst().request())
          .timeout(timeoutMs, TimeUnit.MILLISECONDS)
          .onComplete(now.getFirst().answer());
    } else {
      open.batch(now.stream().map(Call::request).toList())
          .timeout(timeoutMs, TimeUnit.MILLISECONDS)
          .onComplete(replies -> answer(now, replies), failure -> fail(now, failure));
    }
  }

  private static void answer(List<Call> calls, List<Response> replies) {
    for (int i = 0; i < calls.size(); i++) {
      calls.get(i).answer().complete(replies.get(i));
    }
  }

  private static void fail(List<Call> calls, Throwable failure) {
    if (failure instanceof ErrorType) {
      Matcher failed = FAILED.matcher(String.valueOf(failure.getMessage()));
      while (failed.find()) {
        int index = Integer.parseInt(failed.group(1));
        calls.get(index).answer().tryFail(cause(failed.group(2)));
      }
      calls.forEach(call -> call.answer().tryFail(new RedisDown("another command failed")));
    } else {
      calls.forEach(call -> call.answer().tryFail(failure));
    }
  }

  /** The client writes what broke the connection among the server's own errors. */
  private static Throwable cause(String text) {
    return text.contains("Exception") ? new RedisDown(text) : ErrorType.create(text);
  }
}
