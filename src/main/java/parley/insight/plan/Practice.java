package parley.insight.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.insight.bank.QuestionBank;
import parley.interview.Question;
import parley.matching.Requirements.Level;

/**
 * Questions to practise with: made as those of a job are, of the shipped bank alone. Nothing of it
 * is stored; a question is found again by its id.
 */
public final class Practice {

  /** Of one round. */
  public static final int MOST = 10;

  private static final String WHY = "To practise";

  private final QuestionBank bank;
  private final Planner planner;

  public Practice(QuestionBank bank) {
    this.bank = bank;
    this.planner = new Planner(bank);
  }

  /**
   * A round without the warm-up, which is not scored.
   *
   * @param wanted 1 to {@link #MOST}
   * @param seed another one gives other questions
   */
  public List<Question> round(JobRole role, Level level, int wanted, String seed) {
    List<String> skills =
        role.skills().stream().sorted(new Seed(seed).order(skill -> skill)).toList();
    var opening = new Opening(seed, role.name(), level, skills, List.of(), List.of());
    return planner.plan(opening, Background.none(), Math.clamp(wanted, 1, MOST) + 1).stream()
        .filter(question -> !Planner.warmUp(question.id()))
        .limit(wanted)
        .toList();
  }

  /** The question of some round. */
  public Optional<Question> byId(String id) {
    return Stream.concat(
            bank.byId(id).stream().map(q -> q.asked(JobQuestions.kind(q), WHY)),
            OwnWork.ALL.stream().filter(o -> o.id().equals(id)).map(o -> Planner.question(o, "")))
        .findFirst();
  }
}
