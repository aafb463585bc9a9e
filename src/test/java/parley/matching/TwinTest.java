package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.testing.Papers;

/** Two people who differ in nothing but who they are have the same score, to the last millionth. */
class TwinTest {

  private static final Requirements JOB =
      JobText.read(Ontology.shipped(), "Java Developer", Papers.javaJob());

  @ParameterizedTest
  @CsvSource({
    "Mara Lindqvist, Mohammed al-Rashid",
    "Mara Lindqvist, Java Kotlin",
    "'Gothenburg, Sweden', 'Lagos, Nigeria'",
    "Chalmers University of Technology, Nowhere College",
    "'Swedish (native), English (fluent), German (basic)', 'Urdu (native), English (fluent)'",
    "Nordlys Logistics AB, Women's Cooperative Ltd",
    "I care about tests, As a mother of two I care about tests",
    "Backend developer with six years, 'Backend developer (he/him, aged 58) with six years'",
  })
  void theScoreIsTheSame(String one, String other) {
    String text = Papers.javaDeveloper();
    assertThat(text).contains(one);
    assertThat(match(text.replace(one, other)).points()).isEqualTo(match(text).points());
  }

  private static Match match(String text) {
    return MatcherTest.match(JOB, MatcherTest.profile(text));
  }
}
