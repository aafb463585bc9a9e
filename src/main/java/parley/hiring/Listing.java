package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Problem;
import parley.matching.Match;
import parley.store.Database;

/**
 * The list of jobs. A candidate sees with each how it matches: as it was when they applied, else
 * with the newest résumé. What is stored is sorted and filtered by; what of a page is missing or no
 * longer true is matched on the spot where that is quick, and else shown as it is.
 */
public final class Listing {

  private static final long PATIENCE_MS = 1_500;

  /** A match that was stored is computed anew after an hour, or when its job has changed. */
  private static final String JOINS =
      """
       left join application m on m.posting_id = p.id and m.candidate_id = $5
      left join lateral (select s.match, s.points, s.computed_at from match_score s where m.id is null and s.posting_id = p.id
        and s.candidate_id = $5 and s.resume_id = $6 order by s.computed_at desc limit 1) k on true\
      """;

  private static final String FOUND =
      """
       where ($1::text is null or strpos(lower(p.title), lower($1)) > 0 or strpos(lower(p.description), lower($1)) > 0)
      and ($2::text is null or strpos(lower(coalesce(p.location, '')), lower($2)) > 0)
      and ($3::text is null or exists (select 1 from jsonb_array_elements_text((p.requirements -> 'required') || (p.requirements -> 'preferred')) s where lower(s) = lower($3)))
      and ($4::uuid is null or p.owner_id = $4)
      and ($7::text is null or lower(p.requirements ->> 'level') = $7)
      and (not $8::boolean or coalesce(m.points, k.points) >= p.threshold * 1000000::bigint)
      and ($9::text is null or (%s) = $9)\
      """
          .formatted(Posting.STATUS);

  private static final String PUBLIC_ONES =
      " and p.status = 'active' and p.visibility = 'public'"
          + " and (p.closes_at is null or p.closes_at > now())";

  private static final String SELECT =
      Posting.SELECT
          + ", coalesce(m.match, k.match)::text as match, m.eligible, m.id is not null or"
          + " k.computed_at > greatest(now() - interval '1 hour', p.updated_at) as fresh";

  /**
   * What is looked for; null means anything.
   *
   * @param level entry, mid or senior
   * @param status draft, active or closed, as {@link Posting} tells it
   * @param fits only jobs whose threshold the stored match reaches
   * @param byMatch the best match first, and what has none last; else the newest first
   */
  public record Search(
      @Nullable String q,
      @Nullable String location,
      @Nullable String skill,
      @Nullable String level,
      @Nullable String status,
      boolean fits,
      boolean byMatch,
      boolean mine) {}

  private record Found(Posting posting, @Nullable MatchView match, boolean fresh) {}

  private final Database database;
  private final Matches matches;

  public Listing(Database database, Bus bus) {
    this.database = database;
    this.matches = new Matches(database, bus);
  }

  /** Fails with not_authenticated or wrong_role where {@code mine} is not for who asks. */
  public Future<Page<Job>> list(@Nullable Identity who, Search search, Page.Slice slice) {
    if (search.mine() && who == null) {
      return Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    if (search.mine() && who != null && who.is(Role.CANDIDATE)) {
      return Future.failedFuture(Problem.of(Problem.Code.WRONG_ROLE));
    }
    return matches.resume(who).compose(resume -> list(who, search, slice, resume.orElse(null)));
  }

  private Future<Page<Job>> list(
      @Nullable Identity who, Search search, Page.Slice slice, @Nullable UUID resume) {
    String where = JOINS + FOUND + (search.mine() ? "" : PUBLIC_ONES);
    UUID owner = search.mine() && who != null && !who.is(Role.ADMIN) ? who.account() : null;
    UUID candidate = who != null && who.is(Role.CANDIDATE) ? who.account() : null;
    @Nullable Object[] arguments = {
      search.q(),
      search.location(),
      search.skill(),
      owner,
      candidate,
      resume,
      search.level(),
      search.fits(),
      search.status()
    };
    String order = search.byMatch() ? "coalesce(m.points, k.points) desc nulls last, " : "";
    String page = " limit " + slice.limit() + " offset " + slice.offset();
    return database
        .list(
            Listing::found,
            SELECT + Posting.FROM + where + " order by " + order + "p.created_at desc, p.id" + page,
            arguments)
        .compose(found -> shown(who, found, resume))
        .compose(
            jobs ->
                database
                    .first(
                        row -> row.getLong(0), "select count(*)" + Posting.FROM + where, arguments)
                    .map(total -> new Page<>(jobs, total.orElse(0L))));
  }

  private Future<List<Job>> shown(
      @Nullable Identity who, List<Found> found, @Nullable UUID resume) {
    List<Future<Job>> jobs = found.stream().map(one -> shown(who, one, resume)).toList();
    return Future.join(jobs).map(_ -> jobs.stream().map(Future::result).toList());
  }

  private Future<Job> shown(@Nullable Identity who, Found found, @Nullable UUID resume) {
    Future<Optional<MatchView>> match =
        resume == null || found.fresh()
            ? Future.succeededFuture(Optional.empty())
            : matches.of(found.posting(), resume, PATIENCE_MS);
    return match.map(fresh -> found.posting().view(who, fresh.orElse(found.match())));
  }

  private static Found found(Row row) {
    Posting posting = Posting.read(row);
    return new Found(posting, match(row, posting), Boolean.TRUE.equals(row.getBoolean("fresh")));
  }

  private static @Nullable MatchView match(Row row, Posting posting) {
    String json = row.getString("match");
    if (json == null) {
      return null;
    }
    Match match = Json.read(json, Match.class);
    Boolean eligible = row.getBoolean("eligible");
    return MatchView.of(
        match,
        eligible == null ? match.reaches(posting.threshold()) : eligible,
        posting.threshold());
  }
}
