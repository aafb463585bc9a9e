package parley.hiring;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.store.Sql;

/** What a candidate's newest résumé matches, before anything is applied for. */
final class Matches {

  private static final Logger LOG = LoggerFactory.getLogger(Matches.class);

  private final Sql sql;
  private final Bus bus;

  Matches(Sql sql, Bus bus) {
    this.sql = sql;
    this.bus = bus;
  }

  /** The newest résumé that is read; nothing for anybody but a candidate. */
  Future<Optional<UUID>> resume(@Nullable Identity who) {
    return who == null || !who.is(Role.CANDIDATE)
        ? Future.succeededFuture(Optional.empty())
        : sql.first(
            row -> row.getUUID("id"),
            "select id from resume where owner_id = $1 and status = 'parsed'"
                + " order by uploaded_at desc limit 1",
            who.account());
  }

  /** Nothing where the answer does not come soon; it never fails. */
  Future<Optional<MatchView>> of(Posting posting, UUID resume, long patienceMs) {
    return bus.ask(Minds.MATCH, new Minds.Pair(posting.id().toString(), resume.toString()))
        .timeout(patienceMs, TimeUnit.MILLISECONDS)
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
}
