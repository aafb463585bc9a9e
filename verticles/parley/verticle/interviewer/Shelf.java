package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.Skills;
import parley.matching.Requirements.Level;
import parley.store.Ids;
import parley.store.Sql;

/**
 * The bank that ships with the product and, beside it, the question sets that people have imported.
 * What a job sees of them is what was there when its first interview was opened, so that all its
 * candidates are asked from the same.
 *
 * <p>Without the store it is the shipped bank alone: nobody's interview fails for a set.
 */
final class Shelf {

  /**
   * @param level of the question that was asked
   */
  record Siblings(Level level, List<BankQuestion> questions) {

    Siblings without(Predicate<String> ids) {
      return new Siblings(level, questions.stream().filter(q -> !ids.test(q.id())).toList());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  /** How the ids of imported questions begin. */
  private static final String IMPORTED = "set-";

  /** Of one skill; more a plan cannot use. */
  private static final int MOST_OF_A_SKILL = 60;

  /** Sets that the posting may ask from, as of its first interview. */
  private static final String VISIBLE =
      """
       from bank_question q join question_set s on s.id = q.set_id join posting p on p.id = %s
      cross join lateral (select coalesce(min(i.created_at), 'infinity') as first from interview i where i.posting_id = p.id) f
      where (s.everybody or s.owner_id = p.owner_id) and q.added_at < f.first
        and (s.retired_at is null or s.retired_at > f.first)\
      """;

  private static final String OF_JOB =
      """
      select body, id from (
        select q.body::text as body, q.id, row_number() over (
          partition by q.skill_key order by abs(q.level_rank - $3::int), md5(q.id || $1::text)) as place
      """
          + VISIBLE.formatted("$1")
          + " and q.skill_key = any($2)) ranked where place <= $4";

  private static final String SIBLINGS =
      "select q.body::text as body, q.id"
          + VISIBLE.formatted("(select posting_id from interview where id = $1)")
          + " and q.skill_key = $2 and abs(q.level_rank - $3::int) <= 1 and q.id <> $4"
          + " order by md5(q.id || $1::text) limit $5";

  private final Sql sql;
  private final QuestionBank shipped;
  private final Present imported;

  Shelf(Sql sql, QuestionBank shipped) {
    this.sql = sql;
    this.shipped = shipped;
    this.imported = new Present(sql, "bank_question");
  }

  /** Everything that a job may ask of the skills that it names. */
  Future<QuestionBank> of(UUID posting, Collection<String> skills, Level level) {
    Set<String> keys = skills.stream().map(Skills::key).collect(Collectors.toSet());
    return keys.isEmpty()
        ? Future.succeededFuture(shipped)
        : sql.list(
                row -> read(row.getString("id"), row.getString("body")),
                OF_JOB,
                posting,
                keys.toArray(String[]::new),
                level.ordinal(),
                MOST_OF_A_SKILL)
            .map(imported -> imported.isEmpty() ? shipped : shipped.with(imported));
  }

  /**
   * Other questions of the same skill and about the same level as the asked one, imported ones and
   * those of the shipped bank.
   */
  Future<Siblings> siblings(String interview, String questionId, int most) {
    return asked(questionId)
        .compose(
            asked ->
                asked
                    .map(
                        question ->
                            siblings(interview, question, most)
                                .map(all -> new Siblings(question.level(), all)))
                    .orElseGet(() -> Future.succeededFuture(new Siblings(Level.MID, List.of()))));
  }

  /** The question of the bank with that id, shipped or imported. */
  Future<Optional<BankQuestion>> asked(String questionId) {
    Optional<BankQuestion> known = shipped.byId(questionId);
    return known.isPresent() || !questionId.startsWith(IMPORTED)
        ? Future.succeededFuture(known)
        : sql.first(
                row -> read(questionId, row.getString("body")),
                "select body::text as body from bank_question where id = $1",
                questionId)
            .recover(failure -> without(failure, Optional.empty()));
  }

  private Future<List<BankQuestion>> siblings(String interview, BankQuestion asked, int most) {
    List<BankQuestion> own =
        shipped.skill(asked.skill()).stream()
            .filter(q -> !q.id().equals(asked.id()))
            .filter(q -> Math.abs(q.level().ordinal() - asked.level().ordinal()) <= 1)
            .toList();
    return imported
        .any()
        .compose(
            any ->
                any || asked.id().startsWith(IMPORTED)
                    ? sql.list(
                        row -> read(row.getString("id"), row.getString("body")),
                        SIBLINGS,
                        Ids.parse(interview),
                        Skills.key(asked.skill()),
                        asked.level().ordinal(),
                        asked.id(),
                        most)
                    : Future.succeededFuture(List.<BankQuestion>of()))
        .recover(failure -> without(failure, List.of()))
        .map(
            imported -> {
              int first = Math.max(most / 2, most - own.size());
              List<BankQuestion> all =
                  new ArrayList<>(imported.subList(0, Math.min(first, imported.size())));
              all.addAll(own);
              return List.copyOf(all.subList(0, Math.min(most, all.size())));
            });
  }

  /** The shipped questions of the same skill; an imported one's skill may have none. */
  List<BankQuestion> skill(BankQuestion question) {
    return shipped.skill(question.skill());
  }

  private static <T> Future<T> without(Throwable failure, T nothing) {
    LOG.warn("the shipped questions alone: {}", failure.toString());
    return Future.succeededFuture(nothing);
  }

  /** In logs of interviews it has the id of its row. */
  private static BankQuestion read(String id, String body) {
    BankQuestion q = Json.read(body, BankQuestion.class);
    return new BankQuestion(
        id,
        q.skill(),
        q.competence(),
        q.level(),
        q.kind(),
        q.text(),
        q.keyPoints(),
        q.misconceptions());
  }
}
