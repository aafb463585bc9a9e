package parley.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is asked within one turn of the event loop in one write: a write is the dearest part
 * of a small command.
 *
 * <p>No more than {@value #MOST_UNDER_WAY} commands are with Redis at a time; the others wait here.
 * So the timeout measures Redis and not the crowd, and a crowd is served one after another where it
 * would time out, be repeated, and grow.
 *
 * <p>From {@value #CROWD} commands on a write is a transaction. Redis reads 16 KiB at a time and
 * brings what these wrote to the disk before it reads on; a transaction is brought there once.
 *
 * <p><b>Guaranteed.</b> Commands go out in the order of the calls, but for {@link #sendFirst}. Each
 * is answered within the timeout from when it was sent; it may wait for {@value #MOST_WAITS}
 * timeouts before that. What fails with "not sent" did not happen. <b>Not guaranteed.</b> Where one
 * command of a write fails, what became of the others is not known, and they fail with {@link
 * RedisDown}.
 */
final class Pipeline {

  /** Enough that Redis is never idle; few enough to be answered far within any timeout. */
  static final int MOST_UNDER_WAY = 512;

  private static final int MOST_WAITS = 6;
  private static final int CROWD = 16;

  /** How the client names the failed commands of a batch, one a line. */
  private static final Pattern FAILED = Pattern.compile("(?m)^ERR \\[(\\d+)] (.*)$");

  private final Vertx vertx;
  private final Context context;
  private final Supplier<@Nullable RedisConnection> connection;
  private final long timeoutMs;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private boolean flushing;
  private int underWay;

  /**
   * @param at when it was asked for, by the monotonic clock in nanoseconds
   */
  private record Call(Request request, Promise<@Nullable Response> answer, long at) {}

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
    return send(request, Deque::addLast);
  }

  /** Before all that wait: for a sign of life, which must not be late in a crowd. */
  Future<@Nullable Response> sendFirst(Request request) {
    return send(request, Deque::addFirst);
  }

  private Future<@Nullable Response> send(Request request, BiConsumer<Deque<Call>, Call> queue) {
    Promise<@Nullable Response> answer = ((ContextInternal) vertx.getOrCreateContext()).promise();
    boolean first;
    synchronized (this) {
      queue.accept(waiting, new Call(request, answer, System.nanoTime()));
      first = !flushing;
      flushing = true;
    }
    if (first) {
      context.runOnContext(_ -> flush());
    }
    return answer.future();
  }

  private void flush() {
    RedisConnection open = connection.get();
    if (open == null) {
      refuseAll("no connection");
      return;
    }
    List<Call> now = next();
    if (now.size() == 1) {
      Call call = now.getFirst();
      open.send(call.request())
          .timeout(timeoutMs, TimeUnit.MILLISECONDS)
          .onComplete(
              reply -> {
                call.answer().complete(reply);
                ended(1);
              },
              failure -> failed(now, failure, 0));
    } else if (now.size() >= CROWD) {
      open.batch(transaction(now))
          .timeout(timeoutMs, TimeUnit.MILLISECONDS)
          .onComplete(
              replies -> answer(now, replies.getLast()), failure -> failed(now, failure, 1));
    } else if (!now.isEmpty()) {
      open.batch(now.stream().map(Call::request).toList())
          .timeout(timeoutMs, TimeUnit.MILLISECONDS)
          .onComplete(replies -> answer(now, replies), failure -> failed(now, failure, 0));
    }
  }

  private static List<Request> transaction(List<Call> calls) {
    var requests = new ArrayList<Request>(calls.size() + 2);
    requests.add(Request.cmd(Command.MULTI));
    calls.forEach(call -> requests.add(call.request()));
    requests.add(Request.cmd(Command.EXEC));
    return requests;
  }

  /** What may be sent now, without what has waited for too long. */
  private List<Call> next() {
    List<Call> now = new ArrayList<>();
    List<Call> late = new ArrayList<>();
    synchronized (this) {
      flushing = false;
      long oldest = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(MOST_WAITS * timeoutMs);
      while (underWay + now.size() < MOST_UNDER_WAY && !waiting.isEmpty()) {
        Call call = waiting.removeFirst();
        (call.at() - oldest < 0 ? late : now).add(call);
      }
      underWay += now.size();
    }
    refuse(late, "too many commands wait");
    return now;
  }

  private void ended(int calls) {
    boolean more;
    synchronized (this) {
      underWay -= calls;
      more = !waiting.isEmpty() && !flushing;
      flushing |= more;
    }
    if (more) {
      flush();
    }
  }

  private void refuseAll(String why) {
    List<Call> all;
    synchronized (this) {
      flushing = false;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    refuse(all, why);
  }

  private static void refuse(List<Call> calls, String why) {
    calls.forEach(call -> call.answer().fail(new RedisDown("not sent: " + why)));
  }

  /** In the answer to a transaction an error is one command's own. */
  private void answer(List<Call> calls, Iterable<@Nullable Response> replies) {
    Iterator<@Nullable Response> next = replies.iterator();
    for (Call call : calls) {
      Response reply = next.next();
      if (reply instanceof ErrorType error) {
        call.answer().fail(error);
      } else {
        call.answer().complete(reply);
      }
    }
    ended(calls.size());
  }

  /**
   * Where Redis is silent nothing is sent after it that would be silent, too.
   *
   * @param first place of the first call among the commands that were written
   */
  private void failed(List<Call> calls, Throwable failure, int first) {
    if (!(failure instanceof ErrorType)) {
      refuseAll("Redis is silent");
    }
    fail(calls, failure, first);
    ended(calls.size());
  }

  private static void fail(List<Call> calls, Throwable failure, int first) {
    if (failure instanceof ErrorType && calls.size() == 1) {
      calls.getFirst().answer().fail(failure);
    } else if (failure instanceof ErrorType) {
      Matcher failed = FAILED.matcher(String.valueOf(failure.getMessage()));
      while (failed.find()) {
        int index = Integer.parseInt(failed.group(1)) - first;
        if (index >= 0 && index < calls.size()) { // else it is the transaction's own
          calls.get(index).answer().tryFail(cause(failed.group(2)));
        }
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
