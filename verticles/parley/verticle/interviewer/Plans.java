package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.insight.bank.QuestionBank;
import parley.insight.plan.Background;
import parley.insight.plan.Opening;
import parley.insight.plan.Planner;
import parley.insight.plan.Speech;
import parley.interview.Question;
import parley.store.Ids;
import parley.store.Sql;

/** Question plans for applications, made from what the store says of job and résumé. */
final class Plans {

  private final Vertx vertx;
  private final Sql sql;
  private final Shelf shelf;

  Plans(Vertx vertx, Sql sql, Shelf shelf) {
    this.vertx = vertx;
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

  private Future<Minds.Planned> plan(Row row) {
    Applied applied = read(row);
    Opening opening = applied.opening();
    List<String> skills = new ArrayList<>(opening.required());
    skills.addAll(opening.preferred());
    return shelf
        .of(row.getUUID("id"), skills, opening.level())
        .compose(bank -> vertx.executeBlocking(() -> plan(applied, bank)));
  }

  private static Minds.Planned plan(Applied applied, QuestionBank bank) {
    List<Question> questions =
        new Planner(bank).plan(applied.opening(), applied.background(), applied.wanted());
    String title = applied.opening().title();
    return new Minds.Planned(
        Speech.greeting(title, questions.size(), applied.durationMs()),
        Speech.farewell(title),
        questions);
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
