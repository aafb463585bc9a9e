package parley.insight.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.Skills;
import parley.insight.text.Injection;
import parley.insight.text.Plain;
import parley.interview.Question;
import parley.matching.Requirements.Level;

/**
 * The questions that a job's requirements lead to. They depend on the job alone; the candidate's
 * background only words the reason.
 */
final class JobQuestions {

  private static final int MOST_REQUIREMENTS = 30;

  private final QuestionBank bank;
  private final Opening opening;
  private final Background background;
  private final Comparator<BankQuestion> order;

  JobQuestions(QuestionBank bank, Opening opening, Background background) {
    this.bank = bank;
    this.opening = opening;
    this.background = background;
    this.order =
        Comparator.<BankQuestion>comparingInt(q -> distance(q.level(), opening.level()))
            .thenComparing(new Seed(opening.id()).order(BankQuestion::id));
  }

  /** Adds up to {@code wanted} questions: one a requirement, then a second one, and so on. */
  void addTo(Sheet sheet, int wanted) {
    int target = sheet.size() + wanted;
    List<List<Question>> pools = pools();
    int deepest = pools.stream().mapToInt(List::size).max().orElse(0);
    for (int round = 0; round < deepest; round++) {
      for (List<Question> pool : pools) {
        if (sheet.size() < target && round < pool.size()) {
          sheet.add(pool.get(round));
        }
      }
    }
  }

  /** Up to {@code wanted} questions of behaviour, of different skills as long as there are any. */
  void addBehaviour(Sheet sheet, int wanted) {
    int target = sheet.size() + wanted;
    Map<String, List<BankQuestion>> bySkill = new LinkedHashMap<>();
    bank.behaviour().stream()
        .sorted(order)
        .forEach(q -> bySkill.computeIfAbsent(q.skill(), _ -> new ArrayList<>()).add(q));
    for (int round = 0; sheet.size() < target && round < 50; round++) {
      for (List<BankQuestion> pool : bySkill.values()) {
        if (sheet.size() < target && round < pool.size()) {
          BankQuestion q = pool.get(round);
          sheet.add(
              q.asked(
                  Question.Kind.BEHAVIOUR, "A way of working that every job needs: " + q.skill()));
        }
      }
    }
  }

  private List<List<Question>> pools() {
    Map<String, List<Question>> pools = new LinkedHashMap<>();
    opening.required().stream()
        .limit(MOST_REQUIREMENTS)
        .forEach(r -> pools.putIfAbsent(Skills.key(r), pool(r, "requires")));
    opening.preferred().stream()
        .limit(MOST_REQUIREMENTS)
        .forEach(r -> pools.putIfAbsent(Skills.key(r), pool(r, "prefers")));
    return List.copyOf(pools.values());
  }

  private List<Question> pool(String requirement, String verb) {
    String name = Plain.of(requirement, 80);
    String source =
        "The job %s %s; %s"
            .formatted(
                verb,
                name,
                background.shows(requirement)
                    ? "the résumé shows evidence of it"
                    : "the résumé shows no evidence of it");
    List<Question> known =
        bank.skill(requirement).stream()
            .filter(q -> q.kind() != BankQuestion.Kind.EXPERIENCE)
            .sorted(order)
            .map(q -> q.asked(kind(q), source))
            .toList();
    return known.isEmpty() ? unknown(name, source) : known;
  }

  private static List<Question> unknown(String name, String source) {
    if (Skills.key(name).isEmpty() || Injection.in(name)) {
      return List.of();
    }
    return List.of(
        new Question(
            "requirement-" + Integer.toHexString(Skills.key(name).hashCode()),
            Question.Kind.JOB,
            name,
            "The role asks for “%s”. Where have you worked with it, or with what comes closest, and what did you do there?"
                .formatted(name.replaceAll("[“”\"]", "")),
            source,
            List.of(),
            List.of()));
  }

  static Question.Kind kind(BankQuestion q) {
    return q.kind() == BankQuestion.Kind.BEHAVIOUR ? Question.Kind.BEHAVIOUR : Question.Kind.JOB;
  }

  private static int distance(Level one, Level other) {
    return Math.abs(one.ordinal() - other.ordinal());
  }
}
