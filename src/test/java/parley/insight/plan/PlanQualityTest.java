package parley.insight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.insight.Embedded;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.plan.Coverage.Covered;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;
import parley.interview.Question.Kind;
import parley.matching.Requirements.Level;

/** What a plan covers, what of it means the same, and how hard a question back is. */
class PlanQualityTest {

  private static final Planner PLANNER = new Planner(QuestionBank.shipped());

  private static Opening opening(List<String> required, List<String> preferred, String... own) {
    return new Opening("j", "Engineer", Level.MID, required, preferred, List.of(own));
  }

  private static Question question(String id, Kind kind, String competence, String text) {
    return new Question(id, kind, competence, text, "", List.of(), List.of());
  }

  @Test
  void coverageNamesTheQuestionsOfEachRequirementAndWhatNothingAsksFor() {
    Opening opening = opening(List.of("Kafka", "SQL"), List.of("Git", "Apache Kafka"));
    List<Question> plan =
        List.of(
            question("1", Kind.HR, "SQL", "How do you use SQL?"),
            question("2", Kind.JOB, "Apache Kafka: order", "a"),
            question("3", Kind.JOB, "Apache Kafka: groups", "b"));
    assertThat(Coverage.of(opening, plan).requirements())
        .containsExactly(
            new Covered("Kafka", true, List.of(2, 3)),
            new Covered("SQL", true, List.of(1)),
            new Covered("Git", false, List.of()));
  }

  @Test
  void aPlanOfTenCoversFourRequirementsOfTheJob() {
    Opening opening = opening(List.of("Kafka", "SQL", "Docker", "event storming"), List.of());
    assertThat(Coverage.of(opening, PLANNER.plan(opening, Background.none(), 10)).requirements())
        .allMatch(c -> !c.questions().isEmpty());
  }

  @Test
  void ownQuestionsAreAskedUnderTheSkillThatTheyName() {
    Opening opening =
        opening(
            List.of(),
            List.of(),
            "How have you used Apache Kafka at work?",
            "What would you do in your first week?");
    assertThat(PLANNER.plan(opening, Background.none(), 5))
        .filteredOn(q -> q.kind() == Kind.HR)
        .extracting(Question::competence)
        .containsExactly("Apache Kafka", "the company's question");
  }

  @Test
  void anEverydayWordIsNoSkill() {
    QuestionBank bank = QuestionBank.shipped();
    assertThat(bank.named("Go on: how do you react when you rest?")).isEmpty();
    assertThat(bank.named("Why Go and not Java?")).contains("Go");
    assertThat(bank.named("What is machine learning to you?")).contains("Machine learning");
  }

  @Test
  void whatMeansTheSameIsARepetitionButNeverHrsOwn() {
    Question own = question("hr-1", Kind.HR, "a", "own");
    Question again = question("b-1", Kind.JOB, "b", "again");
    Question other = question("b-2", Kind.JOB, "c", "other");
    Question deed = question("own-1", Kind.RESUME, "d", "deed");
    var meaning =
        Embedded.of(
            List.of("own", "again", "other", "deed"),
            List.of(
                new float[] {1, 0},
                new float[] {0.96f, 0.28f},
                new float[] {0, 1},
                new float[] {1, 0}));
    assertThat(Repeats.in(List.of(again, deed, other, own), meaning)).containsExactly("b-1");
  }

  @Test
  void aRepetitionGivesWayToAnotherQuestionOfTheSameKind() {
    Opening opening = opening(List.of("Java", "Kafka"), List.of());
    List<Question> plan = PLANNER.plan(opening, Background.none(), 10);
    Question dropped = plan.stream().filter(q -> q.kind() == Kind.JOB).findFirst().orElseThrow();
    List<Question> again = PLANNER.plan(opening, Background.none(), 10, Set.of(dropped.id()));
    assertThat(again).hasSize(10).doesNotContain(dropped);
    assertThat(again)
        .filteredOn(q -> q.kind() == Kind.JOB)
        .hasSameSizeAs(plan.stream().filter(q -> q.kind() == Kind.JOB).toList());
  }

  @ParameterizedTest
  @CsvSource({"9, SENIOR", "5, MID", "2, ENTRY"})
  void aQuestionBackIsAsHardAsTheAnswerSuggests(double composite, Level level) {
    List<BankQuestion> listed =
        List.of(bank("e", Level.ENTRY), bank("m", Level.MID), bank("s", Level.SENIOR));
    assertThat(Difficulty.fitting(listed, Level.MID, composite))
        .singleElement()
        .satisfies(q -> assertThat(q.level()).isEqualTo(level));
  }

  @Test
  void withoutAQuestionOfThatLevelAnyIsAsked() {
    List<BankQuestion> listed = List.of(bank("e", Level.ENTRY));
    assertThat(Difficulty.fitting(listed, Level.SENIOR, 10)).isEqualTo(listed);
  }

  private static BankQuestion bank(String id, Level level) {
    List<KeyPoint> points =
        List.of("First point", "Second point", "Third point").stream()
            .map(point -> new KeyPoint(point, List.of("a word")))
            .toList();
    return new BankQuestion(
        "q-" + id,
        "Skill",
        "part",
        level,
        BankQuestion.Kind.KNOWLEDGE,
        "A question of ten characters?",
        points,
        List.of());
  }
}
