package parley.hiring;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.matching.JobReview;
import parley.matching.Requirements;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Writes and changes jobs. A new job is a draft; a payment makes it active ({@link Payments}). The
 * text is analysed before it is stored, so that no job is ever without its requirements.
 */
public final class Postings {

  private static final int SHARE_KEY_BYTES = 16;
  private static final int DEFAULT_THRESHOLD = 70;

  private final Database database;
  private final Bus bus;
  private final InterviewSettings defaults;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param defaults of an interview, both fields set
   */
  public Postings(Database database, Bus bus, InterviewSettings defaults) {
    this.database = database;
    this.bus = bus;
    this.defaults = defaults;
  }

  public Future<Job> post(Identity who, NewJob job) {
    UUID id = Ids.next();
    return analyse(job.title(), job.description(), job.location())
        .compose(
            requirements ->
                database.inTransaction(
                    sql ->
                        insert(sql, who, id, job, requirements)
                            .compose(_ -> Audit.write(sql, who.actor(), "job.created", text(id)))))
        .compose(_ -> find(database, id))
        .map(posting -> posting.view(who, null));
  }

  /** What a job with this text would ask for, and advice on the text. Keeps nothing. */
  public Future<JobAnalysis> analysis(JobDraft draft) {
    return analyse(draft.title(), draft.description(), draft.location())
        .map(
            requirements ->
                new JobAnalysis(
                    Analysis.of(requirements),
                    JobReview.of(
                        draft.title(), draft.description(), draft.location(), requirements)));
  }

  /** A closed job can only be opened again. */
  public Future<Job> edit(Identity who, UUID id, JobChange change) {
    return find(database, id)
        .map(posting -> posting.ownedBy(who))
        .compose(
            old -> {
              if (old.status().equals(Posting.CLOSED) && !Boolean.FALSE.equals(change.closed())) {
                return Future.failedFuture(Problem.of(Problem.Code.JOB_CLOSED));
              }
              return analysed(old, change)
                  .compose(
                      requirements ->
                          database.inTransaction(
                              sql -> update(sql, who, old, change, requirements)));
            })
        .compose(_ -> find(database, id))
        .map(posting -> posting.view(who, null));
  }

  /** What its interviews ask, for its owner. */
  public Future<JobPlan> plan(Identity who, UUID id) {
    return find(database, id)
        .map(posting -> posting.ownedBy(who))
        .compose(_ -> bus.ask(Minds.PREVIEW, new Minds.Preview(text(id))))
        .map(JobPlan::of);
  }

  /** Fails with not_found. */
  static Future<Posting> find(Sql sql, UUID id) {
    return sql.first(Posting::read, Posting.SELECT + Posting.FROM + " where p.id = $1", id)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "no such job")));
  }

  private Future<Requirements> analysed(Posting old, JobChange change) {
    String title = Objects.requireNonNullElse(change.title(), old.title());
    String description = Objects.requireNonNullElse(change.description(), old.description());
    String location = change.location() == null ? old.location() : change.location();
    boolean same =
        title.equals(old.title())
            && description.equals(old.description())
            && Objects.equals(location, old.location());
    return same
        ? Future.succeededFuture(old.requirements())
        : analyse(title, description, location);
  }

  private Future<Requirements> analyse(
      String title, String description, @Nullable String location) {
    return bus.ask(Minds.ANALYSE, new Minds.Analyse(title, description, location))
        .map(Minds.Analysed::requirements);
  }

  private Future<?> insert(Sql sql, Identity who, UUID id, NewJob job, Requirements requirements) {
    InterviewSettings settings = settled(job.interview(), defaults);
    return sql.run(
        """
        insert into posting(id, owner_id, title, description, location, questions, duration_ms,
          question_count, threshold, visibility, share_key, status, requirements, closes_at)
        values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10, $11, 'draft', $12::text::jsonb, $13)\
        """,
        id,
        who.account(),
        job.title(),
        job.description(),
        job.location(),
        Json.write(Objects.requireNonNullElse(job.questions(), List.of())),
        settings.durationMs(),
        settings.questionCount(),
        Objects.requireNonNullElse(job.threshold(), DEFAULT_THRESHOLD),
        Objects.requireNonNullElse(job.visibility(), Posting.PUBLIC),
        shareKey(),
        Json.write(requirements),
        job.closesAt() == null ? null : job.closesAt().atOffset(ZoneOffset.UTC));
  }

  private Future<Void> update(
      Sql sql, Identity who, Posting old, JobChange change, Requirements requirements) {
    InterviewSettings settings =
        settled(change.interview(), new InterviewSettings(old.durationMs(), old.questionCount()));
    int threshold = Objects.requireNonNullElse(change.threshold(), old.threshold());
    return sql.run(
            """
            update posting set title = coalesce($2, title), description = coalesce($3, description),
              location = coalesce($4, location), questions = coalesce($5::text::jsonb, questions),
              duration_ms = $6, question_count = $7, threshold = $8,
              visibility = coalesce($9, visibility), requirements = $10::text::jsonb, status = $11,
              closes_at = case when $12 then null else closes_at end, updated_at = now()
            where id = $1\
            """,
            old.id(),
            change.title(),
            change.description(),
            change.location(),
            change.questions() == null ? null : Json.write(change.questions()),
            settings.durationMs(),
            settings.questionCount(),
            threshold,
            change.visibility(),
            Json.write(requirements),
            status(old, change.closed()),
            Boolean.FALSE.equals(change.closed()) && old.status().equals(Posting.CLOSED))
        .compose(_ -> lowered(sql, old, threshold))
        .compose(
            _ ->
                Audit.write(
                    sql,
                    who.actor(),
                    "job.changed",
                    text(old.id()),
                    Map.of("status", status(old, change.closed()), "threshold", threshold)));
  }

  /** A lower gate opens for those who applied before; what was opened is never shut again. */
  private static Future<?> lowered(Sql sql, Posting old, int threshold) {
    return threshold >= old.threshold()
        ? Future.succeededFuture()
        : sql.run(
            "update application set eligible = true"
                + " where posting_id = $1 and not eligible and points >= $2::bigint * 1000000",
            old.id(),
            threshold);
  }

  private static String status(Posting old, @Nullable Boolean closed) {
    if (closed == null) {
      return old.status();
    }
    if (closed) {
      return Posting.CLOSED;
    }
    if (!old.status().equals(Posting.CLOSED)) {
      return old.status();
    }
    return old.slots().bought() > 0 ? Posting.ACTIVE : Posting.DRAFT;
  }

  private static InterviewSettings settled(
      @Nullable InterviewSettings wanted, InterviewSettings otherwise) {
    return wanted == null
        ? otherwise
        : new InterviewSettings(
            wanted.durationMs() == null ? otherwise.durationMs() : wanted.durationMs(),
            wanted.questionCount() == null ? otherwise.questionCount() : wanted.questionCount());
  }

  private String shareKey() {
    byte[] key = new byte[SHARE_KEY_BYTES];
    random.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
