package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.store.Database;

/**
 * Whether matches are any good: what became of the applications of each range, and what candidates
 * say. Counted from what is there anyway; nobody's behaviour is followed. Nobody's name is told.
 */
public final class MatchQuality {

  private static final int NEWEST = 20;

  /** What the API's {@code MatchQuality} shows. */
  public record Quality(List<Range> ranges, Survey survey) {}

  /**
   * Applications with a match from {@code from} to below {@code to}; the last range has its end.
   *
   * @param offered how many were
   * @param agreed how many candidates call it right
   * @param disagreed how many call it wrong
   * @param interviewScore mean over the scored interviews, 0 to 10; null where there is none
   */
  public record Range(
      int from,
      int to,
      int applications,
      int offered,
      int agreed,
      int disagreed,
      @Nullable Double interviewScore) {}

  /**
   * @param mean of the ratings, 1 to 5; null where there is none
   * @param newest up to {@value #NEWEST} that have words
   */
  public record Survey(int answers, @Nullable Double mean, List<Said> newest) {}

  public record Said(int rating, String text, Instant at) {}

  private static final String RANGES =
      """
      select lower, upper, count(a.id)::int, count(*) filter (where a.status = 'offered')::int,
        count(*) filter (where f.agrees)::int, count(*) filter (where not f.agrees)::int, round(avg(s.score), 1)::float8
      from (values (0, 50), (50, 70), (70, 85), (85, 100)) range(lower, upper)
      left join application a on a.points >= lower * 1000000::bigint and (a.points < upper * 1000000::bigint or upper = 100)
      left join match_feedback f on f.application_id = a.id
      left join lateral (select max(n.score) as score from interview i join insights n on n.interview_id = i.id
        where i.application_id = a.id and i.excused_at is null) s on true
      group by 1, 2 order by 1\
      """;

  private final Database database;

  MatchQuality(Database database) {
    this.database = database;
  }

  public Future<Quality> read() {
    Future<List<Range>> ranges = database.list(MatchQuality::range, RANGES);
    Future<Survey> survey =
        database
            .list(
                row ->
                    new Said(
                        row.getInteger(0), row.getString(1), row.getOffsetDateTime(2).toInstant()),
                "select rating::int, text, at from match_survey where text is not null"
                    + " order by at desc, account_id limit "
                    + NEWEST)
            .compose(this::survey);
    return Future.all(ranges, survey).map(_ -> new Quality(ranges.result(), survey.result()));
  }

  private Future<Survey> survey(List<Said> newest) {
    return database
        .first(
            row -> new Survey(row.getInteger(0), row.getDouble(1), newest),
            "select count(*)::int, round(avg(rating), 1)::float8 from match_survey")
        .map(found -> found.orElseThrow());
  }

  private static Range range(Row row) {
    return new Range(
        row.getInteger(0),
        row.getInteger(1),
        row.getInteger(2),
        row.getInteger(3),
        row.getInteger(4),
        row.getInteger(5),
        row.getDouble(6));
  }
}
