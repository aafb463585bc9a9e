package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.store.Database;

/** Reads a job's {@link Funnel} for its owner. Computed when it is asked for. */
public final class Funnels {

  /** Applications of job $1, each with what came of it. */
  private static final String BASE =
      """
      with base as (
        select a.id, a.applied_at, a.eligible, a.status, a.points / 1000000.0 as score, a.match,
          (select min(i.started_at) from interview i where i.application_id = a.id) as started_at,
          exists (select 1 from interview i where i.application_id = a.id
            and i.reason is distinct from 'TECHNICAL' and i.excused_at is null) as interviewed,
          (select max(i.concluded_at) from interview i where i.application_id = a.id and i.answers > 0
            and i.reason is distinct from 'TECHNICAL' and i.excused_at is null) as completed_at,
          (select max(n.score) from interview i join insights n on n.interview_id = i.id
            where i.application_id = a.id and i.excused_at is null) as interview_score,
          (select min(u.at) from audit u where u.subject = a.id::text and u.type = 'application.decided'
            and u.payload ->> 'to' in ('rejected', 'offered') and u.payload ->> 'from' <> u.payload ->> 'to') as decided_at
        from application a where a.posting_id = $1)
      """;

  private static final String MEDIAN =
      "(percentile_cont(0.5) within group (order by extract(epoch from %s - applied_at))"
          + " filter (where %s) * 1000)::bigint";

  private static final String STAGES =
      BASE
          + """
          select count(*)::int, count(*) filter (where eligible)::int, count(*) filter (where interviewed)::int,
            count(completed_at)::int, count(*) filter (where status in ('shortlisted', 'offered'))::int,
            count(*) filter (where status = 'offered')::int, count(*) filter (where status = 'rejected')::int,
          """
          + MEDIAN.formatted("started_at", "started_at is not null")
          + ", "
          + MEDIAN.formatted("decided_at", "decided_at is not null")
          + ", "
          + MEDIAN.formatted("decided_at", "status = 'offered'")
          + " from base";

  private static final String SCORES =
      BASE
          + """
          select (select count(*) from base where least(9, floor(score / 10)) = band)::int
          from generate_series(0, 9) band order by band\
          """;

  private static final String BOTTLENECKS =
      BASE
          + """
          select q ->> 'requirement', (q ->> 'must')::boolean, count(*) filter (where (q ->> 'credit')::float8 > 0)::int, count(*)::int
          from base, jsonb_array_elements(match -> 'requirements') q group by 1, 2
          order by count(*) filter (where (q ->> 'credit')::float8 > 0)::float8 / count(*), 2 desc, 1\
          """;

  private static final String RANGES =
      BASE
          + """
          select lower, upper, count(b.id)::int, count(b.completed_at)::int, count(*) filter (where b.status = 'offered')::int,
            avg(b.interview_score)::float8,
          """
          + MEDIAN.formatted("decided_at", "b.status = 'offered'")
          + """
           from (values (0, 50), (50, 70), (70, 85), (85, 100)) range(lower, upper)
          left join base b on b.score >= lower and (b.score < upper or upper = 100) group by 1, 2 order by 1\
          """;

  private static final String DAYS =
      BASE
          + """
          select day::date::text, sum(applied)::int, sum(completed)::int from (
            select applied_at at time zone 'UTC' as at, 1 as applied, 0 as completed from base
            union all select completed_at at time zone 'UTC', 0, 1 from base where completed_at is not null) e,
            lateral date_trunc('day', at) day
          where at >= (now() at time zone 'UTC') - interval '30 days' group by 1 order by 1\
          """;

  private final Database database;

  public Funnels(Database database) {
    this.database = database;
  }

  /** Fails with not_found or forbidden. */
  public Future<Funnel> of(Identity who, UUID job) {
    return Postings.find(database, job)
        .map(posting -> posting.ownedBy(who))
        .compose(_ -> read(job));
  }

  private Future<Funnel> read(UUID job) {
    Future<Row> totals = database.list(row -> row, STAGES, job).map(List::getFirst);
    Future<List<Integer>> scores = database.list(row -> row.getInteger(0), SCORES, job);
    Future<List<Funnel.Bottleneck>> bottlenecks =
        database.list(Funnels::bottleneck, BOTTLENECKS, job);
    Future<List<Funnel.Range>> ranges = database.list(Funnels::range, RANGES, job);
    Future<List<Funnel.Day>> days =
        database.list(
            row -> new Funnel.Day(row.getString(0), row.getInteger(1), row.getInteger(2)),
            DAYS,
            job);
    return Future.all(Stream.of(totals, scores, bottlenecks, ranges, days).toList())
        .map(
            _ ->
                new Funnel(
                    stages(totals.result()),
                    scores.result(),
                    bottlenecks.result(),
                    times(totals.result()),
                    ranges.result(),
                    days.result()));
  }

  private static Funnel.Stages stages(Row row) {
    return new Funnel.Stages(
        row.getInteger(0),
        row.getInteger(1),
        row.getInteger(2),
        row.getInteger(3),
        row.getInteger(4),
        row.getInteger(5),
        row.getInteger(6));
  }

  private static Funnel.Times times(Row row) {
    return new Funnel.Times(row.getLong(7), row.getLong(8), row.getLong(9));
  }

  private static Funnel.Bottleneck bottleneck(Row row) {
    return new Funnel.Bottleneck(
        row.getString(0), row.getBoolean(1), row.getInteger(2), row.getInteger(3));
  }

  private static Funnel.Range range(Row row) {
    @Nullable Double score = row.getDouble(5);
    return new Funnel.Range(
        row.getInteger(0),
        row.getInteger(1),
        row.getInteger(2),
        row.getInteger(3),
        row.getInteger(4),
        score == null ? null : Math.round(score * 10) / 10.0,
        row.getLong(6));
  }
}
