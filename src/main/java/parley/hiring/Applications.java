package parley.hiring;

import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.matching.Match;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/** Applying, and reading applications. */
public final class Applications {

  private final Database database;
  private final Bus bus;

  public Applications(Database database, Bus bus) {
    this.database = database;
    this.bus = bus;
  }

  /**
   * Applies once per job. Fails with already_applied, job_closed, job_not_active, forbidden (a
   * private job without its key, a résumé of somebody else), resume_not_ready, resume_failed.
   */
  public Future<Application> apply(Identity who, NewApplication application) {
    UUID job = Ids.parse(application.jobId());
    UUID resume = Ids.parse(application.resumeId());
    return Postings.find(database, job)
        .map(posting -> open(posting, application.share()))
        .compose(
            posting ->
                fresh(who, job)
                    .compose(_ -> readable(who, resume))
                    .compose(
                        _ ->
                            bus.ask(Minds.MATCH, new Minds.Pair(job.toString(), resume.toString())))
                    .compose(
                        matched ->
                            database.inTransaction(
                                sql -> insert(sql, who, posting, resume, matched.match()))))
        .compose(id -> get(who, id));
  }

  public Future<Application> get(Identity who, UUID id) {
    return Applied.find(database, id).map(applied -> applied.view(who));
  }

  public Future<Page<Application>> mine(Identity who, Page.Slice slice) {
    return page(
        who,
        " where a.candidate_id = $1",
        " order by a.applied_at desc, a.id",
        slice,
        who.account());
  }

  /** Best match first where nothing else is said; of the same score, the earlier application. */
  public Future<Page<Application>> applicants(
      Identity who, UUID job, Sought sought, Page.Slice slice) {
    return Postings.find(database, job)
        .map(posting -> posting.ownedBy(who))
        .compose(
            _ ->
                page(
                    who,
                    Sought.WHERE,
                    sought.order(),
                    slice,
                    job,
                    sought.status(),
                    sought.skillArray(),
                    sought.minYears(),
                    sought.interview()));
  }

  private Future<Page<Application>> page(
      Identity who, String where, String order, Page.Slice slice, @Nullable Object... arguments) {
    String part = " limit " + slice.limit() + " offset " + slice.offset();
    return database
        .list(
            row -> Applied.read(row).view(who),
            Applied.SELECT + Applied.FROM + where + order + part,
            arguments)
        .compose(
            items ->
                database
                    .first(
                        row -> row.getLong(0), "select count(*)" + Applied.FROM + where, arguments)
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  /**
   * @throws Problem where nobody can apply for it, or not this candidate
   */
  private static Posting open(Posting posting, @Nullable String share) {
    if (!posting.visibility().equals(Posting.PUBLIC) && !Board.opens(posting, share)) {
      throw Problem.of(Problem.Code.FORBIDDEN, "This job is private: its share key is needed.");
    }
    return switch (posting.status()) {
      case Posting.ACTIVE -> posting;
      case Posting.CLOSED -> throw Problem.of(Problem.Code.JOB_CLOSED);
      default -> throw Problem.of(Problem.Code.JOB_NOT_ACTIVE);
    };
  }

  private Future<?> fresh(Identity who, UUID job) {
    return database
        .first(
            row -> row.getUUID("id"),
            "select id from application where posting_id = $1 and candidate_id = $2",
            job,
            who.account())
        .map(
            known -> {
              if (known.isPresent()) {
                throw Problem.of(Problem.Code.ALREADY_APPLIED);
              }
              return known;
            });
  }

  private Future<?> readable(Identity who, UUID resume) {
    return database
        .first(
            row -> {
              if (!row.getUUID("owner_id").equals(who.account())) {
                throw Problem.of(Problem.Code.FORBIDDEN, "This résumé is somebody else's.");
              }
              return row.getString("status");
            },
            "select owner_id, status from resume where id = $1",
            resume)
        .map(
            status ->
                switch (status.orElse("")) {
                  case Resume.PARSED -> status;
                  case Resume.FAILED -> throw Problem.of(Problem.Code.RESUME_FAILED);
                  case "" -> throw Problem.of(Problem.Code.NOT_FOUND, "no such résumé");
                  default -> throw Problem.of(Problem.Code.RESUME_NOT_READY);
                });
  }

  private static Future<UUID> insert(
      Sql sql, Identity who, Posting posting, UUID resume, Match match) {
    UUID id = Ids.next();
    boolean eligible = match.reaches(posting.threshold());
    return sql.update(
            """
            insert into application(id, posting_id, candidate_id, resume_id, points, match, eligible)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7) on conflict (posting_id, candidate_id) do nothing\
            """,
            id,
            posting.id(),
            who.account(),
            resume,
            match.points(),
            Json.write(match),
            eligible)
        .compose(
            n ->
                n == 0
                    ? Future.failedFuture(Problem.of(Problem.Code.ALREADY_APPLIED))
                    : Audit.write(
                        sql,
                        who.actor(),
                        "application.submitted",
                        id.toString(),
                        Map.of(
                            "job",
                            posting.id(),
                            "points",
                            match.points(),
                            "eligible",
                            eligible,
                            "version",
                            match.version())))
        .map(id);
  }
}
