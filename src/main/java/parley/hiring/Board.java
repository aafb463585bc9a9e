package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.matching.Match;
import parley.store.Database;

/**
 * Jobs as people find them. In lists a candidate sees the matches that are stored; a single job is
 * matched on the spot where that is quick, and else shown without.
 */
public final class Board {

  private static final Logger LOG = LoggerFactory.getLogger(Board.class);

  private static final long MATCH_PATIENCE_MS = 3_000;

  private static final String PUBLIC_ONES =
      " and p.status = 'active' and p.visibility = 'public'"
          + " and (p.closes_at is null or p.closes_at > now())";
  private static final String FOUND =
      """
       where ($1::text is null or strpos(lower(p.title), lower($1)) > 0 or strpos(lower(p.description), lower($1)) > 0)
      and ($2::text is null or strpos(lower(coalesce(p.location, '')), lower($2)) > 0)
      and ($3::text is null or exists (select 1 from jsonb_array_elements_text((p.requirements -> 'required') || (p.requirements -> 'preferred')) s where lower(s) = lower($3)))
      and ($4::uuid is null or p.owner_id = $4)\
      """;

  /** What is looked for; null means anything. */
  public record Search(
      @Nullable String q, @Nullable String location, @Nullable String skill, boolean mine) {}

  private final Database database;
  private final Bus bus;

  public Board(Database database, Bus bus) {
    this.database = database;
    this.bus = bus;
  }

  public Future<Page<Job>> list(@Nullable Identity who, Search search, Page.Slice slice) {
    if (search.mine() && who == null) {
      return Future.failedFuture(Problem.of(Problem.Code.NOT_AUTHENTICATED));
    }
    if (search.mine() && who != null && who.is(Role.CANDIDATE)) {
      return Future.failedFuture(Problem.of(Problem.Code.WRONG_ROLE));
    }
    String where = FOUND + (search.mine() ? "" : PUBLIC_ONES);
    UUID owner = search.mine() && who != null && !who.is(Role.ADMIN) ? who.account() : null;
    UUID candidate = who != null && who.is(Role.CANDIDATE) ? who.account() : null;
    return database
        .list(
            row -> Posting.read(row).view(who, match(row)),
            Posting.SELECT
                + ", m.match::text as match, m.eligible"
                + Posting.FROM
                + " left join application m on m.posting_id = p.id and m.candidate_id = $5"
                + where
                + " order by p.created_at desc, p.id limit $6 offset $7",
            search.q(),
            search.location(),
            search.skill(),
            owner,
            candidate,
            slice.limit(),
            slice.offset())
        .compose(
            jobs ->
                database
                    .first(
                        row -> row.getLong(0),
                        "select count(*)" + Posting.FROM + where,
                        search.q(),
                        search.location(),
                        search.skill(),
                        owner)
                    .map(total -> new Page<>(jobs, total.orElse(0L))));
  }

  /**
   * A public job for anyone; a draft for its owner; a private one for its owner, for who has the
   * share key, and for who applied. Else forbidden.
   */
  public Future<Job> get(@Nullable Identity who, UUID id, @Nullable String share) {
    return Postings.find(database, id)
        .compose(
            posting ->
                applied(who, posting)
                    .compose(
                        application -> {
                          if (!posting.isOf(who)
                              && application.isEmpty()
                              && !open(posting, share)) {
                            return Future.failedFuture(Problem.of(Problem.Code.FORBIDDEN));
                          }
                          return application.isPresent()
                              ? Future.succeededFuture(application)
                              : matched(who, posting);
                        })
                    .compose(
                        match ->
                            Companies.of(database, posting.owner())
                                .map(company -> posting.view(who, match.orElse(null), company))));
  }

  /** Whether the share key is the posting's. */
  static boolean opens(Posting posting, @Nullable String share) {
    return share != null
        && MessageDigest.isEqual(
            share.getBytes(StandardCharsets.UTF_8),
            posting.shareKey().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean open(Posting posting, @Nullable String share) {
    return !posting.status().equals(Posting.DRAFT)
        && (posting.visibility().equals(Posting.PUBLIC) || opens(posting, share));
  }

  private Future<Optional<MatchView>> applied(@Nullable Identity who, Posting posting) {
    return who == null || !who.is(Role.CANDIDATE)
        ? Future.succeededFuture(Optional.empty())
        : database.first(
            row ->
                MatchView.of(
                    Json.read(row.getString("match"), Match.class),
                    row.getBoolean("eligible"),
                    posting.threshold()),
            "select match::text as match, eligible from application"
                + " where posting_id = $1 and candidate_id = $2",
            posting.id(),
            who.account());
  }

  /** The match with the newest parsed résumé, where there is one and the answer comes soon. */
  private Future<Optional<MatchView>> matched(@Nullable Identity who, Posting posting) {
    if (who == null || !who.is(Role.CANDIDATE)) {
      return Future.succeededFuture(Optional.empty());
    }
    return database
        .first(
            row -> row.getUUID("id"),
            "select id from resume where owner_id = $1 and status = 'parsed'"
                + " order by uploaded_at desc limit 1",
            who.account())
        .compose(
            resume ->
                resume.isPresent()
                    ? preview(posting, resume.get())
                    : Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<MatchView>> preview(Posting posting, UUID resume) {
    return bus.ask(Minds.MATCH, new Minds.Pair(posting.id().toString(), resume.toString()))
        .timeout(MATCH_PATIENCE_MS, TimeUnit.MILLISECONDS)
        .map(
            matched ->
                Optional.of(
                    MatchView.of(
                        matched.match(),
                        matched.match().reaches(posting.threshold()),
                        posting.threshold())))
        .recover(
            failure -> {
              LOG.info("job {} is shown without a match: {}", posting.id(), failure.getMessage());
              return Future.succeededFuture(Optional.empty());
            });
  }

  private static @Nullable MatchView match(Row row) {
    String match = row.getString("match");
    return match == null
        ? null
        : MatchView.of(
            Json.read(match, Match.class), row.getBoolean("eligible"), row.getInteger("threshold"));
  }
}
