package parley.verticle.matching;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.matching.Match;
import parley.matching.Matcher;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.store.Sql;

/**
 * The table {@code match_score}: each match that was computed, and for {@value #TTL_S} s the answer
 * in place of computing it again. The key is job, candidate, résumé and a digest of all inputs,
 * made where they are stored: whatever changes of them, the match is another one, on every node and
 * at once, and nothing has to be flushed. The one exception is the embedding model: a node that is
 * started with another one may answer with the former one's match for the rest of its hour.
 */
final class Scores {

  private static final int TTL_S = 3_600;

  private final Sql sql;
  private final Matcher matcher;
  private final String formula;

  Scores(Sql sql, Matcher matcher, Map<Requirements.Level, Weights> weights) {
    this.sql = sql;
    this.matcher = matcher;
    this.formula = matcher.version() + " " + new TreeMap<>(weights);
  }

  /**
   * A pair as it is stored.
   *
   * @param match of the last hour, or null; then the other parts are there
   */
  record Pair(
      UUID candidate,
      String inputs,
      String requirements,
      String status,
      @Nullable String profile,
      @Nullable String body,
      @Nullable String match) {}

  /** Nothing where there is no such job or résumé. */
  Future<Optional<Pair>> find(UUID job, UUID resume) {
    return sql.first(
        Scores::pair,
        """
        select r.owner_id, i.inputs, p.requirements::text as requirements, r.status,
          r.profile::text as profile, case when m.match is null then r.body end as body, m.match::text as match
        from posting p cross join resume r
        cross join lateral (select md5(concat_ws(E'\\n', $3::text, p.requirements::text, r.profile::text, r.body)) as inputs) i
        left join match_score m on m.posting_id = p.id and m.candidate_id = r.owner_id and m.resume_id = r.id
          and m.inputs = i.inputs and m.computed_at > now() - $4::int * interval '1 second'
        where p.id = $1 and r.id = $2\
        """,
        job,
        resume,
        formula,
        TTL_S);
  }

  /** A match of the same inputs that was computed before is the same, and only newer. */
  Future<Void> keep(UUID job, UUID resume, Pair pair, Match match) {
    return sql.run(
            """
            insert into match_score(posting_id, resume_id, candidate_id, inputs, points, version, match)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
            on conflict (posting_id, candidate_id, resume_id, inputs) do update
            set computed_at = now(), points = excluded.points, match = excluded.match\
            """,
            job,
            resume,
            pair.candidate(),
            pair.inputs(),
            match.points(),
            matcher.version(),
            Json.write(match))
        .mapEmpty();
  }

  private static Pair pair(Row row) {
    return new Pair(
        row.getUUID("owner_id"),
        row.getString("inputs"),
        row.getString("requirements"),
        row.getString("status"),
        row.getString("profile"),
        row.getString("body"),
        row.getString("match"));
  }
}
