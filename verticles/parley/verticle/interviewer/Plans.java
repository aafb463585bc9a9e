package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.insight.Embedded;
import parley.insight.plan.Background;
import parley.insight.plan.Coverage;
import parley.insight.plan.Opening;
import parley.insight.plan.Planner;
import parley.insight.plan.Repeats;
import parley.insight.plan.Speech;
import parley.interview.Question;
import parley.store.Ids;
import parley.store.Sql;

/** Question plans for applications, made from what the store says of job and résumé. */
final class Plans {

  private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

  /** Each takes repetitions out; more would mean that a bank has little else. */
  private static final int MOST_ROUNDS = 4;

  private final Vertx vertx;
  private final Bus bus;
  private final Sql sql;
  private final Shelf shelf;

  Plans(Vertx vertx, Bus bus, Sql sql, Shelf shelf) {
    this.vertx = vertx;
    this.bus = bus;
    this.sql = sql;
    this.shelf = shelf;
  }

  private record Applied(Opening opening, Background background, int wanted, long durationMs) {}

  /** Fails with {@code not_found} where there is no such application. */
  Future<Minds.Planned> of(String applicationId) {
    return sql.first(
            row -> row,
            """
            select p.id, p.title, p.duration_ms, p.question_count, p.questions::text as questions,
              p.requirements::text as requirements, r.profile::text as profile
            from application a join posting p on p.id = a.posting_id join resume r on r.id = a.resume_id
            where a.id = $1\
            """,
            Ids.parse(applicationId))
        .compose(
            row ->
                row.map(this::plan)
                    .orElseGet(
                        () ->
                            Future.failedFuture(
                                Problem.of(
                                    Problem.Code.NOT_FOUND, "There is no such application."))));
  }

  /** What every candidate of a job is asked for. Fails with {@code not_found}. */
  Future<Minds.Previewed> preview(String jobId) {
    return sql.first(
            row -> row,
            """
            select id, title, duration_ms, question_count, questions::text as questions,
              requirements::text as requirements, null::text as profile
            from posting where id = $1\
            """,
            Ids.parse(jobId))
        .compose(
            row ->
                row.map(this::questions)
                    .orElseGet(
                        () ->
                            Future.failedFuture(
                                Problem.of(Problem.Code.NOT_FOUND, "There is no such job.")))
                    .map(
                        questions ->
                            new Minds.Previewed(
                                questions,
                                Coverage.of(read(row.orElseThrow()).opening(), questions))));
  }

  private Future<Minds.Planned> plan(Row row) {
    Applied applied = read(row);
    String title = applied.opening().title();
    return questions(row)
        .map(
            questions ->
                new Minds.Planned(
                    Speech.greeting(title, questions.size(), applied.durationMs()),
                    Speech.farewell(title),
                    questions));
  }

  private Future<List<Question>> questions(Row row) {
    Applied applied = read(row);
    Opening opening = applied.opening();
    List<String> skills = new ArrayList<>(opening.required());
    skills.addAll(opening.preferred());
    return shelf
        .of(row.getUUID("id"), skills, opening.level())
        .compose(bank -> distinct(applied, new Planner(bank), Set.of(), 1));
  }

  /**
   * Plans again without what means the same as another question, until nothing does. Without
   * embeddings the words alone are compared, as the planner does by itself.
   */
  private Future<List<Question>> distinct(
      Applied applied, Planner planner, Set<String> without, int round) {
    return vertx
        .executeBlocking(
            () -> planner.plan(applied.opening(), applied.background(), applied.wanted(), without))
        .compose(
            plan -> {
              List<String> texts = Repeats.comparable(plan).stream().map(Question::text).toList();
              if (round > MOST_ROUNDS || texts.size() < 2) {
                return Future.succeededFuture(plan);
              }
              return bus.ask(Minds.EMBED, new Minds.Embed(texts))
                  .map(embedded -> Repeats.in(plan, Embedded.of(texts, embedded.vectors())))
                  .recover(
                      failure -> {
                        LOG.warn("repetitions by words alone: {}", failure.toString());
                        return Future.succeededFuture(Set.of());
                      })
                  .compose(
                      repeats -> {
                        if (repeats.isEmpty()) {
                          return Future.succeededFuture(plan);
                        }
                        Set<String> all = new HashSet<>(without);
                        all.addAll(repeats);
                        return distinct(applied, planner, all, round + 1);
                      });
            });
  }

  private static Applied read(Row row) {
    String profile = row.getString("profile");
    return new Applied(
        Stored.opening(
            row.getUUID("id").toString(),
            row.getString("title"),
            Json.tree(row.getString("requirements")),
            Json.tree(row.getString("questions"))),
        profile == null ? Background.none() : Stored.background(Json.tree(profile)),
        row.getInteger("question_count"),
        row.getLong("duration_ms"));
  }
}
