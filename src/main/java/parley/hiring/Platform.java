package parley.hiring;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.store.Database;

/** The platform in numbers, for its admin. */
public final class Platform {

  /** What the API's {@code AdminMetrics} shows. */
  public record Numbers(
      Map<String, Long> users,
      Map<String, Long> jobs,
      Map<String, Long> applications,
      Map<String, Long> resumes,
      Map<String, Long> interviews,
      Money payments,
      Queue queue) {}

  public record Money(long count, long amountCents, long slots) {}

  /**
   * @param oldestMs how long the oldest due task has waited; null where none is due
   */
  public record Queue(long waiting, long dead, @Nullable Long oldestMs) {}

  private final Database database;

  public Platform(Database database) {
    this.database = database;
  }

  public Future<Numbers> numbers() {
    Future<Map<String, Long>> users = counts("select role, count(*) from account group by 1");
    Future<Map<String, Long>> jobs = counts("select status, count(*) from posting group by 1");
    Future<Map<String, Long>> applications =
        counts("select status, count(*) from application group by 1");
    Future<Map<String, Long>> resumes = counts("select status, count(*) from resume group by 1");
    Future<Map<String, Long>> interviews =
        counts("select phase, count(*) from interview group by 1");
    Future<Money> money = money();
    Future<Queue> queue = queue();
    return Future.all(List.of(users, jobs, applications, resumes, interviews, money, queue))
        .map(
            _ ->
                new Numbers(
                    users.result(),
                    jobs.result(),
                    applications.result(),
                    resumes.result(),
                    interviews.result(),
                    money.result(),
                    queue.result()));
  }

  private Future<Money> money() {
    return database
        .first(
            row -> new Money(row.getLong(0), row.getLong(1), row.getLong(2)),
            "select count(*), coalesce(sum(amount_cents), 0)::bigint, coalesce(sum(slots),"
                + " 0)::bigint from payment")
        .map(found -> found.orElseThrow());
  }

  private Future<Queue> queue() {
    return database
        .first(
            row -> new Queue(row.getLong(0), row.getLong(1), row.getLong(2)),
            """
            select count(*) filter (where not dead), count(*) filter (where dead),
              (extract(epoch from now() - min(created_at) filter (where not dead and run_at <= now())) * 1000)::bigint
            from task\
            """)
        .map(found -> found.orElseThrow());
  }

  private Future<Map<String, Long>> counts(String sql) {
    return database
        .list(row -> Map.entry(row.getString(0), row.getLong(1)), sql)
        .map(
            entries -> {
              var counts = new TreeMap<String, Long>();
              entries.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
              return counts;
            });
  }
}
