package parley.hiring;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    return ahead(job.closesAt())
        .compose(_ -> analyse(job.title(), job.description(), job.location()))
        .compose(
            requirements ->
                database.inTransaction(
                    sql ->
                        insert(sql, who, id, job, requirements)
                            .compose(_ -> Audit.write(sql, who.actor(), "job.created", text(id)))
                            .compose(_ -> find(sql, id))
                            .compose(posting -> announced(sql, who, posting))))
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
              return ahead(change.closesAt())
                  .compose(_ -> analysed(old, change))
                  .map(read -> Reading.of(old, change, read))
                  .compose(
                      reading ->
                          database.inTransaction(
                              sql ->
                                  update(sql, who, old, change, reading)
                                      .compose(_ -> find(sql, id))
                                      .compose(
                                          posting ->
                                              reading.isOf(old) && !isOfText(old, change)
                                                  ? Future.succeededFuture(posting)
                                                  : announced(sql, who, posting))));
            })
        .map(posting -> posting.view(who, null));
  }

  /** What its interviews ask, for its owner. */
  public Future<JobPlan> plan(Identity who, UUID id) {
    return find(database, id)
        .map(posting -> posting.ownedBy(who))
        .compose(_ -> bus.ask(Minds.PREVIEW, new Minds.Preview(text(id))))
        .map(JobPlan::of);
  }

  /**
   * What a job asks for after a change.
   *
   * @param counts what matches are made of
   * @param read what the text says, where that is not what counts
   */
  private record Reading(Requirements counts, @Nullable Requirements read) {

    static Reading of(Posting old, JobChange change, Requirements read) {
      if (Boolean.TRUE.equals(change.asRead())) {
        return new Reading(read, null);
      }
      if (change.requirements() != null) {
        return new Reading(change.requirements().over(read), read);
      }
      return old.read() == null ? new Reading(read, null) : new Reading(old.requirements(), read);
    }

    boolean isOf(Posting old) {
      return counts.equals(old.requirements()) && Objects.equals(read, old.read());
    }
  }

  /** With the figures of the analysis, and none of its words. */
  private static Future<Posting> announced(Sql sql, Identity who, Posting posting) {
    JobReview review = posting.review();
    return Audit.write(
            sql,
            who.actor(),
            "job.analyzed",
            text(posting.id()),
            Map.of(
                "quality",
                review.quality(),
                "redFlags",
                review.redFlags().size(),
                "required",
                posting.requirements().required().size(),
                "corrected",
                posting.read() != null))
        .map(posting);
  }

  /** Fails with not_found. */
  static Future<Posting> find(Sql sql, UUID id) {
    return sql.first(Posting::read, Posting.SELECT + Posting.FROM + " where p.id = $1", id)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "no such job")));
  }

  private Future<Requirements> analysed(Posting old, JobChange change) {
    return isOfText(old, change)
        ? analyse(
            Objects.requireNonNullElse(change.title(), old.title()),
            Objects.requireNonNullElse(change.description(), old.description()),
            change.location() == null ? old.location() : change.location())
        : Future.succeededFuture(old.asRead());
  }

  private static boolean isOfText(Posting old, JobChange change) {
    return isNew(change.title(), old.title())
        || isNew(change.description(), old.description())
        || isNew(change.location(), old.location());
  }

  private static boolean isNew(@Nullable String wanted, @Nullable String old) {
    return wanted != null && !wanted.equals(old);
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
        utc(job.closesAt()));
  }

  /** Fails with invalid_request for a deadline that is over already. */
  private static Future<Void> ahead(@Nullable Instant closesAt) {
    return closesAt == null || closesAt.isAfter(Instant.now())
        ? Future.succeededFuture()
        : Future.failedFuture(Problem.field("closesAt", "is not in the future"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private Future<Void> update(
      Sql sql, Identity who, Posting old, JobChange change, Reading reading) {
    InterviewSettings settings =
        settled(change.interview(), new InterviewSettings(old.durationMs(), old.questionCount()));
    int threshold = Objects.requireNonNullElse(change.threshold(), old.threshold());
    return sql.run(
            """
            update posting set title = coalesce($2, title), description = coalesce($3, description),
              location = coalesce($4, location), questions = coalesce($5::text::jsonb, questions),
              duration_ms = $6, question_count = $7, threshold = $8,
              visibility = coalesce($9, visibility), requirements = $10::text::jsonb,
              requirements_read = $13::text::jsonb, status = $11,
              closes_at = coalesce($14, case when $12 then null else closes_at end),
              updated_at = now()
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
            Json.write(reading.counts()),
            status(old, change.closed()),
            Boolean.TRUE.equals(change.openEnded())
                || (Boolean.FALSE.equals(change.closed()) && old.status().equals(Posting.CLOSED)),
            reading.read() == null ? null : Json.write(reading.read()),
            utc(change.closesAt()))
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
