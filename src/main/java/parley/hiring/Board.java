package parley.hiring;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
 * A single job, as people come to it. A candidate sees how it matches: as it was when they applied,
 * else on the spot where that is quick.
 */
public final class Board {

  private static final long MATCH_PATIENCE_MS = 3_000;

  private final Database database;
  private final Matches matches;

  public Board(Database database, Bus bus) {
    this.database = database;
    this.matches = new Matches(database, bus);
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
    return matches
        .resume(who)
        .compose(
            resume ->
                resume.isPresent()
                    ? matches.of(posting, resume.get(), MATCH_PATIENCE_MS)
                    : Future.succeededFuture(Optional.empty()));
  }
}
