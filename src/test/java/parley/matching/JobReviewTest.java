package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobReviewTest {

  private static final Ontology SKILLS = Ontology.shipped();

  private static final String WHOLE =
      """
      We keep the tills of 300 shops running and look for one more person in a team of eight who like
      to explain what they do. The work is hybrid, two days a week in the office in Leeds.

      Your tasks
      - Build and run the services that take payments
      - Review the work of your colleagues and write down what you learn

      Requirements
      - 3+ years of experience with Java and Spring Boot
      - PostgreSQL or another relational database

      Nice to have
      - Kafka

      We pay a salary of £55,000 to £65,000 and the training that you choose.
      """;

  @Test
  void aTextThatSaysAllIsExcellent() {
    JobReview review = review("Java Developer", WHOLE, "Leeds");
    assertThat(review.quality()).isEqualTo(100);
    assertThat(review.band()).isEqualTo("excellent");
    assertThat(review.arrangement()).isEqualTo("hybrid");
    assertThat(review.redFlags()).isEmpty();
    assertThat(review.suggestions()).isEmpty();
    assertThat(review.points().stream().mapToInt(JobReview.Point::of).sum()).isEqualTo(100);
  }

  @Test
  void whatIsMissingIsNamedAndCosts() {
    String text =
        WHOLE
            .replaceAll("We pay[^\\n]*\\n", "")
            .replace("hybrid, two days a week in the office in Leeds", "varied");
    JobReview review = review("Java Developer", text, null);
    assertThat(review.quality()).isEqualTo(70);
    assertThat(review.redFlags())
        .containsExactly("no salary is named", "no place of work is named");
    assertThat(review.suggestions()).hasSize(3);
  }

  @Test
  void aJuniorPostWithTenYearsAndTwentyMustHavesIsUnrealistic() {
    JobReview review =
        review(
            "Junior Developer",
            "Requirements:\n"
                + "- 10 years of experience\n"
                + "- Java, Kotlin, Scala, Python, PHP, Perl, SQL, Docker, Kubernetes, Terraform,"
                + " Kafka, Redis, MongoDB, React",
            "Leeds");
    assertThat(review.redFlags())
        .contains("a junior post that asks for 10 years", "14 must-haves", "no salary is named");
    assertThat(review.band()).isEqualTo("very poor");
  }

  @Test
  void wordsThatShutPeopleOutAreQuotedWhereTheyStand() {
    String text = WHOLE + "You are a young and dynamic rockstar, a native speaker; he leads.";
    JobReview review = review("Java Developer", text, "Leeds");
    assertThat(review.wording())
        .hasSize(4)
        .allSatisfy(word -> assertThat(text.substring(word.start())).startsWith(word.text()));
    assertThat(review.quality()).isEqualTo(90);
    assertThat(Wording.of("She leads the theatre; our guide is here; aggressively priced"))
        .hasSize(1);
  }

  @Test
  void aTextTooShortToTellIsFifty() {
    assertThat(review("Developer", "Java", null).quality()).isEqualTo(50);
    assertThat(review("Developer", "", null).band()).isEqualTo("fair");
  }

  private static JobReview review(String title, String text, @Nullable String location) {
    return JobReview.of(title, text, location, JobText.read(SKILLS, title, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Java.|Location: Leeds, UK (hybrid)|More.; Leeds, UK",
        "Standort: München; München",
        "* Location – Remote|We are based in Graz, Austria.; Graz, Austria",
        "You work hybrid in Berlin with us.; Berlin",
        "Our office in New York is open.; New York",
        "Work with us in a team. In our view all is well.;"
      })
  void thePlaceIsReadFromTheText(String text, @Nullable String place) {
    JobReview review = review("Java Developer", text.replace('|', '\n'), null);
    assertThat(review.location()).isEqualTo(place);
    boolean remote = "remote".equals(review.arrangement());
    assertThat(review.redFlags().contains("no place of work is named"))
        .isEqualTo(place == null && !remote);
  }
}
