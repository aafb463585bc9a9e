package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.interview.Command.Draft;
import parley.interview.Deadline;
import parley.interview.Entry;
import parley.interview.Interview;
import parley.interview.State;

/**
 * The live log in Redis. What was answered {@link Append.Done} is on Redis' disk ({@code
 * appendfsync always}).
 */
public final class InterviewLog implements LiveLog {

  private static final Logger LOG = LoggerFactory.getLogger(InterviewLog.class);
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

  /** How often, and for how long, an append with an unknown outcome is looked for. */
  private static final long READ_AGAIN_MS = 500;

  private static final int MOST_READS = 120;

  /** How many arguments of {@code append_events} come before the events. */
  private static final int FIXED_ARGUMENTS = 10;

  /** What comes before the event in an entry's JSON. */
  private static final String EVENT = ",\"event\":";

  private final RedisLink redis;
  private final PermanentLog permanent;
  private final LogClock clock;
  private final Consumer<Interviews.Grown> here;

  /** A log that nobody on this node listens to. */
  public InterviewLog(RedisLink redis, PermanentLog permanent, LogClock clock) {
    this(redis, permanent, clock, _ -> {});
  }

  /**
   * @param here hears what this node appends: its own rings are not heard
   */
  public InterviewLog(
      RedisLink redis, PermanentLog permanent, LogClock clock, Consumer<Interviews.Grown> here) {
    this.redis = redis;
    this.permanent = permanent;
    this.clock = clock;
    this.here = here;
  }

  @Override
  public Future<Append> append(
      String id, State before, State after, List<Entry> entries, long conn, long cseq) {
    Deadline due = Interview.deadline(after);
    int partition = Keys.partition(id);
    var arguments = new ArrayList<String>(FIXED_ARGUMENTS + entries.size());
    arguments.add(id);
    arguments.add(String.valueOf(before.seq()));
    arguments.add(String.valueOf(conn));
    arguments.add(String.valueOf(cseq));
    arguments.add(due == null ? "" : String.valueOf(due.at()));
    arguments.add(ended(after) ? String.valueOf(KEEP_CONCLUDED_S) : "0");
    arguments.add(Keys.grown(clock.node()));
    arguments.add(String.valueOf(before.at()));
    arguments.add(String.valueOf(after.at()));
    arguments.add(after.clock().remaining(after.at()) + " " + after.clock().running());
    List<String> events = entries.stream().map(entry -> Json.write(entry.event())).toList();
    for (int i = 0; i < events.size(); i++) {
      arguments.add(json(entries.get(i), events.get(i)));
    }
    List<String> keys =
        List.of(
            Keys.interview(id),
            Keys.stream(id),
            Keys.backlog(partition),
            Keys.deadlines(partition));
    return redis
        .eval(APPEND, keys, arguments)
        .map(InterviewLog::appended)
        .onComplete(
            append -> {
              if (append instanceof Append.Done && !entries.isEmpty()) {
                here.accept(grown(id, after, entries, events));
              }
            },
            _ -> catchUp(id, before, MOST_READS));
  }

  private static Interviews.Grown grown(
      String id, State after, List<Entry> entries, List<String> events) {
    long remaining = after.clock().remaining(after.at());
    return new Interviews.Grown(id, remaining, after.clock().running(), true, entries, events);
  }

  /** As {@link Json#write} writes an entry, whose event is written already. */
  static String json(Entry entry, String event) {
    return "{\"seq\":" + entry.seq() + ",\"at\":" + entry.at() + EVENT + event + "}";
  }

  /** The event in an entry's JSON. */
  static String event(String entry) {
    return entry.substring(entry.indexOf(EVENT) + EVENT.length(), entry.length() - 1);
  }

  /**
   * Nobody knows whether the append happened, and its own ring is not heard here: what the log has
   * got is told when it can be read again, each append by itself.
   */
  private void catchUp(String id, State before, int reads) {
    read(id, before.seq())
        .onComplete(
            entries -> {
              State state = before;
              for (List<Entry> append : appends(entries)) {
                state = Interview.replay(state, append);
                List<String> events = append.stream().map(e -> Json.write(e.event())).toList();
                here.accept(grown(id, state, append, events));
              }
            },
            failure -> {
              if (reads > 1) {
                clock.later(READ_AGAIN_MS, () -> catchUp(id, before, reads - 1));
              } else {
                LOG.warn("{}: what became of an append is not known: {}", id, failure.getMessage());
              }
            });
  }

  /** What was appended together shares its time. */
  private static List<List<Entry>> appends(List<Entry> entries) {
    var appends = new ArrayList<List<Entry>>();
    for (Entry entry : entries) {
      if (appends.isEmpty() || appends.getLast().getFirst().at() != entry.at()) {
        appends.add(new ArrayList<>());
      }
      appends.getLast().add(entry);
    }
    return appends;
  }

  @Override
  public Future<State> load(String id) {
    if (!clock.swept()) {
      return restore(id);
    }
    return read(id, 0)
        .compose(
            entries ->
                entries.isEmpty()
                    ? restore(id)
                    : Future.succeededFuture(Interview.replay(entries)));
  }

  @Override
  public Future<List<Entry>> read(String id, long seq) {
    Request range = Request.cmd(Command.XRANGE).arg(Keys.stream(id)).arg("(" + seq + "-0").arg("+");
    return redis.send(range).map(InterviewLog::entries);
  }

  @Override
  public Future<State> restore(String id) {
    return permanent
        .read(id, 0)
        .compose(
            entries -> {
              if (entries.isEmpty()) {
                return read(id, 0).map(Interview::replay);
              }
              return put(id, entries).compose(_ -> read(id, 0)).map(Interview::replay);
            });
  }

  /** Puts a whole log into Redis where that has less of it. True where it had. */
  Future<Boolean> put(String id, List<Entry> entries) {
    State state = Interview.replay(entries);
    Deadline due = Interview.deadline(state);
    var arguments = new ArrayList<String>(6 + entries.size());
    arguments.add(id);
    arguments.add(String.valueOf(state.seq()));
    arguments.add(String.valueOf(state.at()));
    arguments.add(String.valueOf(state.cseq()));
    arguments.add(due == null ? "" : String.valueOf(due.at()));
    arguments.add(ended(state) ? String.valueOf(KEEP_CONCLUDED_S) : "0");
    entries.forEach(entry -> arguments.add(Json.write(entry)));
    List<String> keys =
        List.of(Keys.interview(id), Keys.stream(id), Keys.deadlines(Keys.partition(id)));
    return redis.eval(RESTORE, keys, arguments).map(restored -> restored.toInteger() == 1);
  }

  @Override
  public Future<Arrival> join(String id, String node, long came) {
    List<String> arguments =
        List.of(node, id, Keys.replaced(Keys.partition(id)), String.valueOf(came));
    return redis.eval(JOIN, List.of(Keys.interview(id)), arguments).map(InterviewLog::arrival);
  }

  private static Arrival arrival(Response answer) {
    return switch (Long.signum(answer.get(0).toLong())) {
      case -1 -> new Arrival.Overtaken();
      case 0 -> new Arrival.Missing();
      default -> new Arrival.Joined(answer.get(0).toLong(), answer.get(1).toString());
    };
  }

  @Override
  public Future<Held> held(String id) {
    return redis
        .send(Request.cmd(Command.HMGET).arg(Keys.interview(id)).arg("conn").arg("node"))
        .map(InterviewLog::held);
  }

  private static Held held(@Nullable Response values) {
    if (values == null || values.get(0) == null || values.get(1) == null) {
      return new Held(0, "");
    }
    return new Held(values.get(0).toLong(), values.get(1).toString());
  }

  public Future<Long> connectionLostSince(String id) {
    return held(id).compose(held -> clock.deadSince(held.node()));
  }

  @Override
  public Future<Long> lostSince(String node) {
    return clock.deadSince(node);
  }

  @Override
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

  @Override
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
        entries.add(entry(row));
      }
    }
    return entries;
  }

  /** One row of the stream. Throws {@link IllegalArgumentException} where it is no entry. */
  static Entry entry(Response row) {
    return Json.read(row.get(1).get(1).toString(), Entry.class);
  }

  private static boolean ended(State state) {
    return state.phase() == State.Phase.CONCLUDED || state.phase() == State.Phase.SCORED;
  }
}
