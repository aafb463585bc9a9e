package parley.verticle.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.resume.Passage;
import parley.resume.Profile;
import parley.resume.Quote;
import parley.resume.Resume;
import parley.resume.Review;
import parley.testing.cv.Cv;
import parley.testing.cv.LabelledSet;
import parley.verticle.resume.FieldScores.Field;

class LabelledSetTest {

  private static List<LabelledReading> readings;

  @BeforeAll
  static void read() {
    readings = LabelledSet.all().stream().map(LabelledReading::of).toList();
  }

  @Test
  void theSetIsLargeAndOfManyLayouts() {
    assertThat(readings).hasSizeGreaterThanOrEqualTo(40);
    assertThat(readings.stream().map(r -> r.document().layout()).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void itIsReadAsWellAsIsClaimed() {
    FieldScores scores = LabelledReading.score(readings);
    for (Field field : List.of(Field.EMAIL, Field.PHONE)) {
      assertThat(scores.precision(field)).as(field.name()).isGreaterThanOrEqualTo(0.99);
      assertThat(scores.recall(field)).as(field.name()).isGreaterThanOrEqualTo(0.99);
    }
    assertThat(scores.recall(Field.NAME)).isGreaterThanOrEqualTo(0.97);
    assertThat(scores.f1(Field.SKILLS)).isGreaterThanOrEqualTo(0.90);
    assertThat(scores.f1(Field.EMPLOYERS)).isGreaterThanOrEqualTo(0.85);
    assertThat(scores.f1(Field.TITLES)).isGreaterThanOrEqualTo(0.85);
    assertThat(scores.f1(Field.EDUCATION)).isGreaterThanOrEqualTo(0.90);
    assertThat(scores.recall(Field.EXPERIENCE)).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void everyQuoteStandsInTheTextAtItsOffset() {
    for (LabelledReading reading : readings) {
      List<Quote> quotes =
          reading.profile().skills().stream()
              .flatMap(skill -> skill.evidence().stream().map(Profile.Evidence::quote))
              .toList();
      assertThat(quotes).isNotEmpty().allSatisfy(quote -> assertStands(quote, reading));
      assertThat(reading.review().facts())
          .extracting(Review.Fact::path)
          .contains("/name", "/email", "/phone", "/experience/0/title", "/education/0/institution");
      assertThat(reading.review().facts())
          .extracting(Review.Fact::quote)
          .allSatisfy(quote -> assertStands(quote, reading));
      assertThat(Resume.of(reading.text(), Cv.TODAY).passages())
          .extracting(Passage::quote)
          .allSatisfy(quote -> assertStands(quote, reading));
    }
  }

  private static void assertStands(Quote quote, LabelledReading reading) {
    assertThat(reading.text().startsWith(quote.text(), quote.start()))
        .as("%s: %s", reading.document().file(), quote)
        .isTrue();
  }
}
