package parley.verticle.matching;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.bus.Problem;
import parley.matching.Match;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.store.Sql;

/**
 * The table {@code match_score}: each match that was computed, and for {@value #TTL_S} s the answer
 * in place of computing it again. The key is job, candidate, résumé and a digest of all inputs,
 * made where they are stored: whatever changes of them, be it the skills or the embedding model,
 * the match is another one, on every node and at once, and nothing has to be flushed.
 */
final class Scores {

  private static final int TTL_S = 3_600;

  private final Sql sql;
  private final String weights;

  Scores(Sql sql, Map<Requirements.Level, Weights> weights) {
    this.sql = sql;
    this.weights = new TreeMap<>(weights).toString();
  }

  record Key(UUID job, UUID resume, UUID candidate) {}

  /** A pair as it is stored; without a profile the résumé is not read, or cannot be. */
  record Pair(UUID candidate, String requirements, String status, @Nullable String profile) {}

  /**
   * @param inputs their digest
   * @param match of the last hour, or null; then the body is there
   */
  record Kept(String inputs, @Nullable String body, @Nullable String match) {}

  /** Nothing where there is no such job or résumé. */
  Future<Optional<Pair>> find(UUID job, UUID resume) {
    return sql.first(
        Scores::pair,
        """
        select r.owner_id, p.requirements::text as requirements, r.status, r.profile::text as profile
        from posting p cross join resume r where p.id = $1 and r.id = $2\
        """,
        job,
        resume);
  }

  /**
   * @param version of all that computes it
   */
  Future<Kept> kept(Key key, String version) {
    return sql.first(
            row -> new Kept(row.getString("inputs"), row.getString("body"), row.getString("match")),
            """
            select i.inputs, case when m.match is null then r.body end as body, m.match::text as match
            from posting p cross join resume r
            cross join lateral (select md5(concat_ws(E'\\n', $3::text, p.requirements::text, r.profile::text, r.body)) as inputs) i
            left join match_score m on m.posting_id = p.id and m.candidate_id = r.owner_id and m.resume_id = r.id
              and m.inputs = i.inputs and m.computed_at > now() - $4::int * interval '1 second'
            where p.id = $1 and r.id = $2\
            """,
            key.job,
            key.resume,
            version + " " + weights,
            TTL_S)
        .map(kept -> kept.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)));
  }

  /** A match of the same inputs that was computed before is the same, and only newer. */
  Future<Void> keep(Key key, String inputs, Match match) {
    return sql.run(
            """
            insert into match_score(posting_id, resume_id, candidate_id, inputs, points, version, match)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
            on conflict (posting_id, candidate_id, resume_id, inputs) do update
            set computed_at = now(), points = excluded.points, match = excluded.match\
            """,
            key.job,
            key.resume,
            key.candidate,
            inputs,
            match.points(),
            match.version(),
            Json.write(match))
        .mapEmpty();
  }

  private static Pair pair(Row row) {
    return new Pair(
        row.getUUID("owner_id"),
        row.getString("requirements"),
        row.getString("status"),
        row.getString("profile"));
  }
}
