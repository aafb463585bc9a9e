package parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.insight.ReportScan.Found;
import parley.insight.bank.QuestionBank;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

class ReportScanTest {

  private static final Question KAFKA =
      new Question(
          "q",
          Question.Kind.JOB,
          "Apache Kafka: race conditions",
          "How do you avoid a race condition between an old and a new consumer?",
          "",
          List.of(
              new KeyPoint("The old consumer must stop first.", List.of()),
              new KeyPoint("A race shows in tests with many threads.", List.of())),
          List.of());

  private static final Turn TURN =
      new Turn(
          1,
          KAFKA,
          "We stopped the old consumer first. As a mother of two I also tested it with threads.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Speaks with a strong accent | SPEECH",
        "Many grammar mistakes | SPEECH",
        "Keeps eye contact | LOOKS",
        "Seems nervous | CHARACTER",
        "Young for the role | AGE",
        "She explains well | GENDER",
        "His surname is unusual | GENDER",
        "The family name sounds foreign | NAME",
        "Religious views shine through | BACKGROUND",
        "There are gaps in the résumé | CAREER_GAP",
        "Comes from a renowned university | SCHOOL",
        "Took 4 minutes to answer | TIME_TAKEN",
        "Answered very quickly | TIME_TAKEN",
        "The answers are too short | LENGTH",
        "Long answers throughout | LENGTH"
      })
  void whatIsSaidOfACandidateIsFound(String text, Feature feature) {
    assertThat(ForbiddenFeatures.judgedIn(text)).contains(feature);
    Point point = new Point("Good", text, "SQL", List.of(quote("We stopped")), null);
    assertThat(ReportScan.of(report(List.of(point), List.of()), List.of(TURN)))
        .contains(new Found("strengths[0].text", feature));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How old are you?",
        "Where are you originally from?",
        "Are you married, or do you have children?",
        "What is your nationality?",
        "Speaks without an accent.",
        "Sounds very confident.",
        "Went to a prestigious university.",
        "Answers quickly.",
        "The answer is at least 200 words."
      })
  void whatMustNotBeAskedIsFound(String text) {
    assertThat(ForbiddenFeatures.askedIn(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a woman I had to prove it twice.",
        "I am 54, and I have seen many systems.",
        "My name is Ada Example and I built it.",
        "Sorry for my English.",
        "I was on maternity leave when it broke.",
        "I am a Muslim and do not work on Fridays.",
        "I grew up in Ghana."
      })
  void whatCandidatesTellOfThemselvesIsFound(String text) {
    assertThat(ForbiddenFeatures.toldIn(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am 100 % sure that the partition keeps the order.",
        "We moved from the old version to the new one in 30 minutes.",
        "My service was slow, so I measured it.",
        "I named the class after what it does.",
        "A race condition between two threads lost the update."
      })
  void whatIsToldOfWorkIsNot(String text) {
    assertThat(ForbiddenFeatures.toldIn(text)).isEmpty();
  }

  @Test
  void nothingThatTheBankAsksIsForbidden() {
    assertThat(QuestionBank.shipped().all())
        .flatMap(
            q ->
                Stream.of(
                        Stream.of(q.text(), q.skill(), q.competence()),
                        q.keyPoints().stream().map(KeyPoint::point),
                        q.misconceptions().stream())
                    .flatMap(texts -> texts)
                    .filter(text -> ForbiddenFeatures.askedIn(text).isPresent())
                    .toList())
        .isEmpty();
  }

  @Test
  void theSubjectsOwnWordsAreNoJudgementButWordsBesideThemAre() {
    String about = "The answer states: The old consumer must stop first.";
    assertThat(scan(about)).isEmpty();
    assertThat(scan(about + " The old candidate knew it."))
        .containsExactly(new Found("strengths[0].text", Feature.AGE));
  }

  @Test
  void everyTextOfAReportIsLookedAt() {
    AnswerScore answer =
        new AnswerScore(
            1,
            "voice and tone of voice",
            Outcome.SCORED,
            "Hesitant.",
            null,
            5.0,
            5.0,
            5.0,
            5.0,
            List.of("Speaks with confidence and without hesitation."),
            List.of("Looks well dressed."),
            List.of(quote("As a mother of two I also tested it with threads.")));
    Insights report =
        new Insights(
            "i",
            Outcome.SCORED,
            "She did well.",
            null,
            5.0,
            new Insights.Band(4, 6),
            List.of(
                new Insights.CompetenceScore(
                    "eye contact", 5, new Insights.Band(4, 6), List.of(1))),
            List.of(
                new Point("Charming", "Fine.", "SQL", List.of(quote("As a mother of two")), null)),
            List.of(
                new Point("Fine", "Fine.", "body language", List.of(quote("We stopped")), null)),
            List.of(answer),
            Rubric.ANCHORS,
            Insights.ENGINE,
            Insights.VERSION);
    assertThat(ReportScan.of(report, List.of(TURN)))
        .extracting(Found::where)
        .containsExactlyInAnyOrder(
            "why",
            "strengths[0].title",
            "strengths[0].evidence",
            "improvements[0].competence",
            "competences[0].competence",
            "answers[0].why",
            "answers[0].competence",
            "answers[0].met",
            "answers[0].missed",
            "answers[0].evidence");
  }

  @Test
  void theRubricAndEveryPartsWordsAreClean() {
    Rubric.ANCHORS.forEach(
        a -> {
          assertThat(ForbiddenFeatures.judgedIn(a.facts())).isEmpty();
          assertThat(ForbiddenFeatures.judgedIn(a.experience())).isEmpty();
        });
    for (Part part : Part.values()) {
      for (String text : List.of(part.words(), part.there(), part.missing(), part.advice())) {
        assertThat(ForbiddenFeatures.judgedIn(text)).as(text).isEmpty();
      }
    }
  }

  @Test
  void anAnswerToAForbiddenQuestionIsNeitherScoredNorCounted() {
    var asked =
        new Question(
            "hr-1",
            Question.Kind.HR,
            "the company's question",
            "How old are you, and why do you think that you fit in?",
            "Asked by HR",
            List.of(),
            List.of());
    List<Turn> turns = new ArrayList<>();
    Adversary.all().forEach(a -> turns.add(new Turn(turns.size() + 1, a.question(), a.partial())));
    Insights without = new Assessment(new Overlap()).of("i", turns);
    turns.add(
        new Turn(
            turns.size() + 1,
            asked,
            "I am 54, and I led the migration because it was late; in the end it took 3 weeks."));
    Insights with = new Assessment(new Overlap()).of("i", turns);
    assertThat(with.score()).isNotNull().isEqualTo(without.score());
    AnswerScore last = with.answers().getLast();
    assertThat(last.outcome()).isEqualTo(Outcome.UNSCORABLE);
    assertThat(last.why()).contains("must not be judged");
    assertThat(with.competences()).isEqualTo(without.competences());
  }

  @Test
  void whatATranscriptTellsOfThePersonIsCountedButNeverQuoted() {
    var turns = new ArrayList<Turn>();
    for (Adversary a : Adversary.all()) {
      String personal = "As a woman of 54 with a strong accent I say: " + a.partial();
      turns.add(new Turn(turns.size() + 1, a.question(), personal));
    }
    Insights insights = new Assessment(new Overlap()).of("i", turns);
    assertThat(ReportScan.of(insights, turns)).isEmpty();
    assertThat(insights.answers().stream().flatMap(a -> a.evidence().stream()))
        .noneMatch(e -> e.quote().contains("As a woman"));
  }

  private static List<Found> scan(String text) {
    Point point = new Point("Good", text, KAFKA.competence(), List.of(quote("We stopped")), null);
    return ReportScan.of(report(List.of(point), List.of()), List.of(TURN));
  }

  private static Evidence quote(String words) {
    return new Evidence(1, words, Math.max(0, TURN.answer().indexOf(words)));
  }

  private static Insights report(List<Point> strengths, List<Point> improvements) {
    return new Insights(
        "i",
        Outcome.SCORED,
        null,
        null,
        5.0,
        new Insights.Band(4, 6),
        List.of(),
        strengths,
        improvements,
        List.of(),
        Rubric.ANCHORS,
        Insights.ENGINE,
        Insights.VERSION);
  }
}
