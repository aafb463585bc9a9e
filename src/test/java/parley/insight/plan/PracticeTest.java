package parley.insight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.insight.bank.QuestionBank;
import parley.interview.Question;
import parley.matching.Requirements.Level;

class PracticeTest {

  private static final QuestionBank BANK = QuestionBank.shipped();
  private static final Practice PRACTICE = new Practice(BANK);

  static List<JobRole> roles() {
    return JobRole.all();
  }

  @Test
  void rolesAreToldApart() {
    assertThat(JobRole.all()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(JobRole.all()).extracting(JobRole::id).doesNotHaveDuplicates();
    assertThat(JobRole.all()).extracting(JobRole::name).doesNotHaveDuplicates();
    assertThat(JobRole.byId("nurse")).get().extracting(JobRole::name).isEqualTo("Nurse");
    assertThat(JobRole.byId("astronaut")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void theBankKnowsEachSkillOfARole(JobRole role) {
    assertThat(role.skills()).isNotEmpty();
    for (String skill : role.skills()) {
      assertThat(BANK.skill(skill)).as(skill).hasSizeGreaterThanOrEqualTo(4);
      assertThat(BANK.skill(skill).getFirst().skill()).isEqualTo(skill);
    }
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyQuestionOfARoundIsFoundAgainAsItWasAsked(JobRole role) {
    for (int wanted = 1; wanted <= Practice.MOST; wanted++) {
      List<Question> round = PRACTICE.round(role, Level.MID, wanted, "seed-" + wanted);
      assertThat(round).hasSize(wanted);
      for (Question asked : round) {
        assertThat(PRACTICE.byId(asked.id()))
            .get()
            .satisfies(
                found -> {
                  assertThat(found.text()).isEqualTo(asked.text());
                  assertThat(found.kind()).isEqualTo(asked.kind());
                  assertThat(found.keyPoints()).isNotEmpty().isEqualTo(asked.keyPoints());
                });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void anotherRoundHasOtherQuestions(Level level) {
    JobRole role = JobRole.byId("backend-java").orElseThrow();
    Set<String> seen = new HashSet<>();
    for (int n = 0; n < 10; n++) {
      PRACTICE.round(role, level, 6, "seed-" + n).forEach(q -> seen.add(q.id()));
    }
    assertThat(seen).hasSizeGreaterThan(18);
    assertThat(PRACTICE.round(role, level, 6, "seed-0"))
        .isEqualTo(PRACTICE.round(role, level, 6, "seed-0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"warm-up", "hr-1", "", "set-1.rim-1", "requirement-abc"})
  void whatIsOfNoRoundIsNotFound(String id) {
    assertThat(PRACTICE.byId(id)).isEmpty();
  }
}
