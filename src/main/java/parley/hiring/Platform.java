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
      Queue queue,
      Averages averages,
      Opinions matchFeedback,
      List<Skill> topSkills,
      List<Gap> skillGaps,
      Requests requests) {}

  public record Money(long count, long amountCents, long slots) {}

  /**
   * @param oldestMs how long the oldest due task has waited; null where none is due
   */
  public record Queue(long waiting, long dead, @Nullable Long oldestMs) {}

  /**
   * @param match over all applications, 0 to 100; null where there is none
   * @param interview over all scored interviews, 0 to 10; null where there is none
   */
  public record Averages(@Nullable Double match, @Nullable Double interview) {}

  /** How many candidates call their match right, and how many wrong. */
  public record Opinions(long agreed, long disagreed) {}

  /** A skill and how many active jobs ask for it. */
  public record Skill(String name, long jobs) {}

  /** A must-have and how many applications show nothing of it. */
  public record Gap(String name, long applications) {}

  /**
   * Calls of the API that one node has answered since its start, and those that it failed with 5xx.
   */
  public record Requests(long answered, long failed) {}

  private final Database database;

  public Platform(Database database) {
    this.database = database;
  }

  /**
   * @param requests of the node that is asked
   */
  public Future<Numbers> numbers(Requests requests) {
    Future<Map<String, Long>> users = counts("select role, count(*) from account group by 1");
    Future<Map<String, Long>> jobs = counts("select status, count(*) from posting group by 1");
    Future<Map<String, Long>> applications =
        counts("select status, count(*) from application group by 1");
    Future<Map<String, Long>> resumes = counts("select status, count(*) from resume group by 1");
    Future<Map<String, Long>> interviews =
        counts("select phase, count(*) from interview group by 1");
    Future<Money> money = money();
    Future<Queue> queue = queue();
    Future<Averages> averages = averages();
    Future<Opinions> opinions = opinions();
    Future<List<Skill>> skills = skills();
    Future<List<Gap>> gaps = gaps();
    return Future.all(
            List.of(
                users,
                jobs,
                applications,
                resumes,
                interviews,
                money,
                queue,
                averages,
                opinions,
                skills,
                gaps))
        .map(
            _ ->
                new Numbers(
                    users.result(),
                    jobs.result(),
                    applications.result(),
                    resumes.result(),
                    interviews.result(),
                    money.result(),
                    queue.result(),
                    averages.result(),
                    opinions.result(),
                    skills.result(),
                    gaps.result(),
                    requests));
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

  private Future<Averages> averages() {
    return database
        .first(
            row -> new Averages(row.getDouble(0), row.getDouble(1)),
            "select (select round(avg(points) / 1000000, 1)::float8 from application),"
                + " (select round(avg(score), 1)::float8 from insights)")
        .map(found -> found.orElseThrow());
  }

  private Future<Opinions> opinions() {
    return database
        .first(
            row -> new Opinions(row.getLong(0), row.getLong(1)),
            "select count(*) filter (where agrees), count(*) filter (where not agrees)"
                + " from match_feedback")
        .map(found -> found.orElseThrow());
  }

  private Future<List<Skill>> skills() {
    return database.list(
        row -> new Skill(row.getString(0), row.getLong(1)),
        """
        select name, count(*) from posting p, jsonb_array_elements_text(p.requirements -> 'required') name
        where p.status = 'active' group by 1 order by 2 desc, 1 limit 10\
        """);
  }

  private Future<List<Gap>> gaps() {
    return database.list(
        row -> new Gap(row.getString(0), row.getLong(1)),
        """
        select r ->> 'requirement', count(*) from application a, jsonb_array_elements(a.match -> 'requirements') r
        where (r ->> 'must')::boolean and (r ->> 'credit')::float8 <= 0 group by 1 order by 2 desc, 1 limit 10\
        """);
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
