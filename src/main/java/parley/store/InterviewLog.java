package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.interview.Command.Draft;
import parley.interview.Deadline;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.State;

/**
 * The live log of interviews in Redis.
 *
 * <p><b>Guaranteed.</b> Of two writers that know the same last event, one wins and the other learns
 * it. What was answered {@link Append.Done} is on Redis' disk ({@code appendfsync always}), in
 * order and without a gap.
 *
 * <p><b>Not guaranteed.</b> After {@link RedisDown} or a timeout the append may have happened.
 * Repeating it is safe: the number does not fit any more, the log is read again, and the rules see
 * that it happened.
 */
public final class InterviewLog {

  private static final Script APPEND = Script.load("append_events");
  private static final Script JOIN = Script.load("join_interview");
  private static final Script SAVE_DRAFT = Script.load("save_draft");
  private static final Script RESTORE = Script.load("restore_interview");

  /**
   * How long a concluded interview stays in Redis, in seconds. Afterwards it is read from
   * PostgreSQL.
   */
  private static final long KEEP_CONCLUDED_S = 24 * 60 * 60;

  /** Answers of {@code save_draft}. */
  private static final int DRAFT_SUPERSEDED = 2;

  private static final int DRAFT_HOMELESS = 3;

  private final RedisLink redis;
  private final PermanentLog permanent;
  private final LogClock clock;

  public InterviewLog(RedisLink redis, PermanentLog permanent, LogClock clock) {
    this.redis = redis;
    this.permanent = permanent;
    this.clock = clock;
  }

  /** What became of an append. */
  public sealed interface Append {
    record Done() implements Append {}

    /** The log moved on: read it and decide again. */
    record Moved() implements Append {}

    /** A newer connection took over. */
    record Superseded() implements Append {}
  }

  /**
   * @param before the node that held the connection before, or empty
   */
  public record Joined(long conn, String before) {}

  /**
   * Appends {@code entries} to an interview whose last state is {@code before} and whose next one
   * is {@code after}.
   *
   * @param conn the candidate's connection, 0 where the command is not from one
   * @param cseq the candidate's message number, 0 where there is none
   */
  public Future<Append> append(
      String id, State before, State after, List<Entry> entries, long conn, long cseq) {
    Deadline due = Interview.deadline(after);
    int partition = Keys.partition(id);
    var arguments = new ArrayList<String>(8 + entries.size());
    arguments.add(id);
    arguments.add(String.valueOf(before.seq()));
    arguments.add(String.valueOf(conn));
    arguments.add(String.valueOf(cseq));
    arguments.add(due == null ? "" : String.valueOf(due.at()));
    arguments.add(ended(after) ? String.valueOf(KEEP_CONCLUDED_S) : "0");
    arguments.add(Keys.grown(partition));
    arguments.add(after.clock().remaining(after.at()) + " " + after.clock().running());
    entries.forEach(entry -> arguments.add(Json.write(entry)));
    List<String> keys =
        List.of(
            Keys.interview(id),
            Keys.stream(id),
            Keys.journal(partition),
            Keys.deadlines(partition));
    return redis.eval(APPEND, keys, arguments).map(InterviewLog::appended);
  }

  /**
   * The state by the log, from Redis, or brought back from PostgreSQL where Redis has not got it.
   */
  public Future<State> load(String id) {
    return read(id, 0)
        .compose(
            entries ->
                entries.isEmpty()
                    ? restore(id)
                    : Future.succeededFuture(Interview.replay(entries)));
  }

  /** The entries after {@code seq}, from Redis alone. */
  public Future<List<Entry>> read(String id, long seq) {
    Request range = Request.cmd(Command.XRANGE).arg(Keys.stream(id)).arg("(" + seq + "-0").arg("+");
    return redis.send(range).map(InterviewLog::entries);
  }

  /**
   * Makes Redis hold at least what PostgreSQL holds: after Redis was restarted or replaced it may
   * lack the whole interview, or its tail.
   */
  public Future<State> restore(String id) {
    return permanent
        .read(id, 0)
        .compose(
            entries -> {
              if (entries.isEmpty()) {
                return read(id, 0).map(Interview::replay);
              }
              State state = Interview.replay(entries);
              Deadline due = Interview.deadline(state);
              var arguments = new ArrayList<String>(4 + entries.size());
              arguments.add(id);
              arguments.add(String.valueOf(state.seq()));
              arguments.add(String.valueOf(state.cseq()));
              arguments.add(due == null ? "" : String.valueOf(due.at()));
              entries.forEach(entry -> arguments.add(Json.write(entry)));
              List<String> keys =
                  List.of(Keys.interview(id), Keys.stream(id), Keys.deadlines(Keys.partition(id)));
              return redis
                  .eval(RESTORE, keys, arguments)
                  .compose(_ -> read(id, 0))
                  .map(Interview::replay);
            });
  }

  /**
   * Raises the connection number and rings; empty where Redis has not got the interview.
   *
   * @param node the one that holds the connection
   */
  public Future<Optional<Joined>> join(String id, String node) {
    List<String> arguments = List.of(node, id, Keys.replaced(Keys.partition(id)));
    return redis
        .eval(JOIN, List.of(Keys.interview(id)), arguments)
        .map(
            answer ->
                answer.get(0).toLong() == 0
                    ? Optional.empty()
                    : Optional.of(new Joined(answer.get(0).toLong(), answer.get(1).toString())));
  }

  /** When the node that holds the candidate's connection was last alive, if it is dead; else -1. */
  public Future<Long> connectionLostSince(String id) {
    return redis
        .send(Request.cmd(Command.HGET).arg(Keys.interview(id)).arg("node"))
        .compose(node -> clock.deadSince(node == null ? "" : node.toString()));
  }

  /** As {@link #connectionLostSince(String)}, where the node is known. */
  public Future<Long> lostSince(String node) {
    return clock.deadSince(node);
  }

  /** Saves what stands in the editor. True where the connection is still the newest one. */
  public Future<Boolean> saveDraft(String id, long conn, Draft draft) {
    List<String> arguments =
        List.of(
            String.valueOf(conn),
            String.valueOf(draft.question()),
            String.valueOf(draft.rev()),
            draft.text());
    return save(id, arguments)
        .compose(
            saved ->
                saved == DRAFT_HOMELESS
                    ? restore(id).compose(_ -> save(id, arguments))
                    : Future.succeededFuture(saved))
        .map(saved -> saved != DRAFT_SUPERSEDED);
  }

  private Future<Integer> save(String id, List<String> arguments) {
    return redis.eval(SAVE_DRAFT, List.of(Keys.interview(id)), arguments).map(Response::toInteger);
  }

  /** The newest draft and the number of the last durable event. */
  public record Beside(@Nullable Draft draft, long durable) {}

  public Future<Beside> beside(String id) {
    Request get =
        Request.cmd(Command.HMGET)
            .arg(Keys.interview(id))
            .arg("dq")
            .arg("drev")
            .arg("dtext")
            .arg("durable");
    return redis
        .send(get)
        .map(
            values -> {
              if (values == null) {
                return new Beside(null, 0);
              }
              Response text = values.get(2);
              Response durable = values.get(3);
              Draft draft =
                  text == null
                      ? null
                      : new Draft(
                          values.get(0).toInteger(), text.toString(), values.get(1).toLong());
              return new Beside(draft, durable == null ? 0 : durable.toLong());
            });
  }

  private static Append appended(Response answer) {
    return switch (answer.get(0).toInteger()) {
      case 1 -> new Append.Done();
      case 2 -> new Append.Superseded();
      default -> new Append.Moved();
    };
  }

  private static List<Entry> entries(@Nullable Response range) {
    var entries = new ArrayList<Entry>();
    if (range != null) {
      for (Response row : range) {
        entries.add(Json.read(row.get(1).get(1).toString(), Entry.class));
      }
    }
    return entries;
  }

  private static boolean ended(State state) {
    return state.phase() == State.Phase.CONCLUDED || state.phase() == State.Phase.SCORED;
  }
}
