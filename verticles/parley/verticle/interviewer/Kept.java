package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.insight.Reusable;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.interview.Question;
import parley.store.Sql;

/**
 * Questions back that a language model made, kept for others who are asked the same question of the
 * bank: those that drew a good answer, and have nothing of the candidate whom they were made for
 * ({@link Reusable}). So the local engine has them, too, where there is no model.
 */
final class Kept {

  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
  private static final int MOST = 3;

  private final Sql sql;
  private final Present present;

  Kept(Sql sql) {
    this.sql = sql;
    this.present = new Present(sql, "kept_follow_up");
  }

  /**
   * Keeps the question of {@code turn} where it is worth it. Best effort.
   *
   * @param before the question of the bank whose answer it followed
   * @param skill the bank's questions of the same skill
   * @param composite of its answer, 0 to 10
   * @return whether it is kept
   */
  Future<Boolean> keep(Turn turn, BankQuestion before, List<BankQuestion> skill, double composite) {
    Question question = turn.question();
    List<String> vocabulary =
        skill.stream()
            .flatMap(
                q ->
                    Stream.concat(
                        Stream.of(q.text()), q.keyPoints().stream().map(Question.KeyPoint::point)))
            .toList();
    boolean good =
        composite >= Reusable.WORTH
            && Reusable.of(question, before.asked(Question.Kind.JOB, ""), vocabulary);
    if (!good) {
      return Future.succeededFuture(false);
    }
    return sql.run(
            """
            insert into kept_follow_up(id, question_id, text, origin, score) values ($1, $2, $3, $4, $5::text::numeric)
            on conflict (id) do update set times = kept_follow_up.times + 1,
              score = greatest(kept_follow_up.score, excluded.score)\
            """,
            id(before.id(), question.text()),
            before.id(),
            question.text(),
            question.source(),
            Double.toString(composite))
        .map(true)
        .onSuccess(_ -> present.now())
        .recover(
            failure -> {
              LOG.warn("a good question back is not kept: {}", failure.toString());
              return Future.succeededFuture(false);
            });
  }

  /** The best that are kept for that question of the bank, as they may be asked. */
  Future<List<Question>> of(BankQuestion asked) {
    return present
        .any()
        .compose(any -> any ? best(asked) : Future.succeededFuture(List.<Question>of()))
        .recover(
            failure -> {
              LOG.warn("no kept questions back: {}", failure.toString());
              return Future.succeededFuture(List.of());
            });
  }

  private Future<List<Question>> best(BankQuestion asked) {
    return sql.list(
        row ->
            new Question(
                row.getString("id"),
                Question.Kind.FOLLOW_UP,
                asked.skill() + ": " + asked.competence(),
                row.getString("text"),
                "A question back that drew good answers before",
                List.of(),
                List.of()),
        "select id, text from kept_follow_up where question_id = $1"
            + " order by times desc, score desc, id limit $2",
        asked.id(),
        MOST);
  }

  private static String id(String questionId, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((questionId + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return "kept-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
