package parley.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.interview.Entry;

/**
 * Brings every live interview back into a Redis that was restarted, replaced or emptied, with its
 * log and its deadline, also where nobody touches it.
 *
 * <p><b>Design.</b> The claim is in that Redis itself, with how far it has come: one node sweeps at
 * a time, another one goes on where it dies, and a Redis that is lost in mid-sweep takes the claim
 * with it. A task in PostgreSQL would have to be told all that, and would be dead after a few
 * attempts; a sweep has to be done however often Redis goes away meanwhile.
 *
 * <p><b>Guaranteed.</b> {@link LogClock#swept} is true only after a whole sweep. An interview of
 * which Redis has as much as PostgreSQL is left alone, so that sweeping twice changes nothing. At
 * most {@value #PAGE} interviews are in memory at once. <b>Not guaranteed.</b> Concluded interviews
 * are made whole where Redis lost their tails, and are not brought back where they are missing:
 * whoever looks at one does that.
 */
public final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Script STEP = Script.load("step_sweep");
  private static final long LOOK_MS = 500;
  private static final int PAGE = 200;

  /** Longer than a page takes; a node that died is replaced after it. */
  private static final long CLAIM_MS = 10_000;

  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final Vertx vertx;
  private final RedisLink redis;
  private final LogClock clock;
  private final Sql sql;
  private final InterviewLog log;
  private long timer;
  private boolean busy;

  public Sweep(Vertx vertx, RedisLink redis, LogClock clock, Sql sql, InterviewLog log) {
    this.vertx = vertx;
    this.redis = redis;
    this.clock = clock;
    this.sql = sql;
    this.log = log;
  }

  /** Looks twice a second whether there is anything to do, on one context. */
  public void start() {
    timer = vertx.setPeriodic(LOOK_MS, _ -> look());
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    if (busy || !redis.up() || clock.swept()) {
      return;
    }
    busy = true;
    Target target = new Target(clock.generation(), clock.server());
    step(target, "", false)
        .compose(place -> place == null ? Future.succeededFuture() : pages(target, place, 0))
        .onComplete(
            _ -> busy = false,
            failure -> {
              busy = false;
              LOG.warn("the sweep goes on later: {}", failure.getMessage());
            });
  }

  /** The Redis that is swept; where it is lost meanwhile, it has no such generation any more. */
  private record Target(String generation, String server) {}

  /** One interview as PostgreSQL has it. */
  private record Known(UUID id, long seq, boolean over) {}

  private Future<Void> pages(Target target, String place, int before) {
    return page(place.isEmpty() ? FIRST : place)
        .compose(
            page ->
                restore(page)
                    .compose(
                        restored -> {
                          int all = before + restored;
                          if (page.size() < PAGE) {
                            LOG.info("Redis is swept: {} interviews were brought back", all);
                            return step(target, "", true).mapEmpty();
                          }
                          return step(target, page.getLast().id().toString(), false)
                              .compose(
                                  next ->
                                      next == null
                                          ? Future.succeededFuture()
                                          : pages(target, next, all));
                        }));
  }

  /** Where to go on, or null where this node has nothing to do. */
  private Future<@Nullable String> step(Target target, String reached, boolean done) {
    return redis
        .eval(
            STEP,
            List.of(Keys.shared()),
            List.of(
                target.generation(),
                target.server(),
                clock.node(),
                String.valueOf(CLAIM_MS),
                reached,
                done ? "1" : "0"))
        .map(answer -> answer.get(0).toInteger() == 1 ? answer.get(1).toString() : null);
  }

  private Future<List<Known>> page(String after) {
    return sql.list(
        row -> new Known(row.getUUID(0), row.getLong(1), row.getBoolean(2)),
        """
        select id, seq, concluded_at is not null from interview
        where id > $1 and seq > 0 and (concluded_at is null or concluded_at > now() - interval '2 days')
        order by id limit $2\
        """,
        Ids.parse(after),
        PAGE);
  }

  /** How many of them Redis lacked, wholly or in part. */
  private Future<Integer> restore(List<Known> page) {
    List<Future<Response>> asked = page.stream().map(this::seq).toList();
    return Future.join(asked)
        .compose(
            _ -> {
              var lacking = new ArrayList<UUID>();
              for (int i = 0; i < page.size(); i++) {
                if (lacks(page.get(i), asked.get(i).result())) {
                  lacking.add(page.get(i).id());
                }
              }
              return lacking.isEmpty() ? Future.succeededFuture(0) : put(lacking);
            });
  }

  private Future<@Nullable Response> seq(Known known) {
    return redis.send(
        Request.cmd(Command.HGET).arg(Keys.interview(known.id().toString())).arg("seq"));
  }

  private static boolean lacks(Known known, @Nullable Response seq) {
    return seq == null ? !known.over() : seq.toLong() < known.seq();
  }

  private Future<Integer> put(List<UUID> lacking) {
    return sql.list(
            row -> Map.entry(row.getUUID("interview_id"), entry(row)),
            "select interview_id, seq, at, event from interview_event where interview_id = any($1)"
                + " order by interview_id, seq",
            (Object) lacking.toArray(UUID[]::new))
        .compose(
            rows -> {
              var logs = new LinkedHashMap<UUID, List<Entry>>();
              for (var row : rows) {
                List<Entry> entries = logs.computeIfAbsent(row.getKey(), _ -> new ArrayList<>());
                if (row.getValue().seq() == entries.size() + 1) {
                  entries.add(row.getValue());
                }
              }
              List<Future<Boolean>> puts = new ArrayList<>();
              logs.forEach(
                  (id, entries) -> {
                    if (!entries.isEmpty()) {
                      puts.add(log.put(id.toString(), entries));
                    }
                  });
              return Future.join(puts).map(_ -> (int) puts.stream().filter(Future::result).count());
            });
  }

  private static Entry entry(Row row) {
    return PermanentLog.entry(row);
  }
}
