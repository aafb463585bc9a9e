package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.matching.Requirements.Level;
import parley.resume.Profile;
import parley.resume.Quote;
import parley.resume.Resume;
import parley.testing.Papers;

/** The worked examples of rules G05 to G10 and the decisions AE 3 to 9. */
class MatcherTest {

  private static final Ontology SKILLS = Ontology.shipped();
  private static final Matcher MATCHER = new Matcher(SKILLS, Weights.DEFAULT);

  @Test
  void g06TwoOfThreeAndOneInAProjectAre35() {
    Match match =
        match(
            asks(List.of("Python", "Docker", "Kubernetes"), List.of()),
            person(
                0,
                skill("Python", "project:Shop"),
                skill("Podman", "list"),
                skill("Docker", "job:A")));
    Match kubernetesMissing =
        match(
            asks(List.of("Python", "Excel", "Kubernetes"), List.of()),
            person(0, skill("Python", "project:Shop"), skill("Excel", "list")));
    assertThat(part(kubernetesMissing, "required").score()).isEqualTo(35.0);
    assertThat(part(kubernetesMissing, "required").formula())
        .isEqualTo("50 × (2 matched + 0.1 × 1 shown in projects) / 3, at most 50 = 35 of 50");
    assertThat(part(match, "required").score()).as("Docker is near to Kubernetes").isEqualTo(46.66);
  }

  @Test
  void g05TheEvidenceBonusStaysWithinTheWeight() {
    Match match =
        match(asks(List.of("Python"), List.of()), person(0, skill("Python", "project:Shop")));
    assertThat(part(match, "required").score()).isEqualTo(50.0);
  }

  @Test
  void g07TwoOfThreePreferredAre13Point3() {
    Match match =
        match(
            asks(List.of(), List.of("Python", "Excel", "Kafka")),
            person(0, skill("Python", "list"), skill("Excel", "list")));
    assertThat(part(match, "preferred").score()).isEqualTo(13.33);
  }

  @ParameterizedTest(name = "{0}-{1} years asked, {2} months: {3}")
  @CsvSource({
    "0,2,18,20",
    "2,5,12,10",
    "0,2,60,15",
    "2,5,60,20",
    "2,5,66,19",
    "3,,120,20",
    "2.5,,15,10"
  })
  void g08ExperienceByItsRange(double least, @Nullable Double most, int months, double points) {
    var asked = new Requirements(Level.MID, List.of(), List.of(), least, most, null, List.of());
    assertThat(part(match(asked, person(months)), "experience").score()).isEqualTo(points);
  }

  @Test
  void g10AMasterOfComputerApplicationsFitsABachelorOfComputerScience() {
    assertThat(education(study("master", "computer applications"))).isEqualTo(10);
    assertThat(education(study("bachelor", "nursing"))).isEqualTo(5);
    assertThat(education()).isZero();
  }

  @Test
  void ae9TwoWrongDegreesDoNotAddUp() {
    assertThat(education(study("bachelor", "nursing"), study("master", "history"))).isEqualTo(5);
    assertThat(education(study("associate", "informatics"), study("master", "history")))
        .as("the best level and the best field")
        .isEqualTo(10);
  }

  @Test
  void ae3TheGateComparesTheExactScore() {
    assertThat(total(69_999_999).reaches(70)).isFalse();
    assertThat(total(69_999_999).score()).as("never shown as 70").isEqualTo(69.9);
    assertThat(total(70_000_000).reaches(70)).isTrue();
  }

  @Test
  void thirdsOfDifferentPartsMeetTheGateExactly() {
    // 50 × 1/3 + 20 × 2/3 + 20 + 10 is 60, though neither third is a decimal number.
    Match match =
        match(
            asks(List.of("Python", "own van", "a singing voice"), List.of("Excel", "SEO", "Kafka")),
            person(0, skill("Python", "job:A"), skill("Excel", "list"), skill("SEO", "list")));
    assertThat(match.points()).isEqualTo(60_000_000L);
  }

  @Test
  void ae5LevelsAreBandsOfTheJobsOwnLowerBound() {
    assertThat(List.of(Level.of(0), Level.of(1.99), Level.of(2), Level.of(4.99), Level.of(5)))
        .containsExactly(Level.ENTRY, Level.ENTRY, Level.MID, Level.MID, Level.SENIOR);
  }

  @Test
  void ae6FractionsTimesTheLevelsWeights() {
    Profile half = person(0, skill("Python", "job:A"));
    for (Level level : Level.values()) {
      var asked =
          new Requirements(level, List.of("Python", "SEO"), List.of(), 0, null, null, List.of());
      Weights weights = java.util.Objects.requireNonNull(Weights.DEFAULT.get(level));
      assertThat(part(match(asked, half), "required").score()).isEqualTo(weights.required() / 2.0);
      assertThat(match(asked, half).parts().stream().mapToDouble(Match.Part::max).sum())
          .isEqualTo(100);
    }
  }

  @Test
  void ae7TheWorkedExampleThatContradictsItsFormulaIsNotFollowed() {
    Match match =
        match(asks(List.of(), List.of("Python", "SEO", "Kafka")), person(0, skill("SEO", "list")));
    assertThat(part(match, "preferred").score()).isEqualTo(6.66).isNotEqualTo(15);
  }

  @Test
  void entryLevelCountsTwoProjectsThatUseWhatIsAsked() {
    var asked =
        new Requirements(Level.ENTRY, List.of("Python"), List.of(), 0, null, null, List.of());
    var none = new Profile.Project("Choir", "Singing", List.of());
    var one = new Profile.Project("Shop", "A shop", List.of("Django"));
    assertThat(part(match(asked, projects(none, one)), "projects").score()).isEqualTo(10);
    assertThat(part(match(asked, projects(one, one)), "projects").score()).isEqualTo(20);
  }

  @Test
  void nearSkillsGivePartOfTheCreditAndSaySo() {
    Match match = match(asks(List.of("Java"), List.of()), person(0, skill("C#", "job:A")));
    assertThat(match.requirements().getFirst())
        .returns("near", Match.RequirementMatch::how)
        .returns(0.5, Match.RequirementMatch::credit);
    assertThat(match.gaps())
        .containsExactly("Java (required): not named; C# is near and counts 0.5");
    assertThat(match.cappedBy()).as("half of a language is not the language").isEqualTo("Java");
    Match queues = match(asks(List.of("Kafka"), List.of()), person(0, skill("RabbitMQ", "job:A")));
    assertThat(queues.cappedBy()).isNull();
  }

  @Test
  void whatTheTitleNamesMustBeShownByMoreThanANeighbour() {
    Profile vue = person(60, skill("Vue.js", "job:A"));
    assertThat(match(asks(List.of("React"), List.of()), vue).cappedBy()).isNull();
    Requirements job = JobText.read(SKILLS, "Developer (React)", "Requirements:\n- TypeScript");
    assertThat(job.core()).containsExactly("React");
    assertThat(match(job, vue).cappedBy()).isEqualTo("React");
  }

  @Test
  void aTitleShowsWhatThePostIsAbout() {
    Profile cook =
        profile("Ann Lee\n\nExperience\nLine Cook, Mill Inn\nJan 2020 - Dec 2022\n- Grill");
    assertThat(match(asks(List.of("Cooking"), List.of()), cook).requirements().getFirst())
        .returns(1.0, Match.RequirementMatch::credit)
        .returns("job:Mill Inn", Match.RequirementMatch::where);
  }

  @Test
  void aChildShowsItsParent() {
    Match match =
        match(
            asks(List.of("Relational databases"), List.of()),
            person(0, skill("PostgreSQL", "job:A")));
    assertThat(match.requirements().getFirst())
        .returns("equivalent", Match.RequirementMatch::how)
        .returns(1.0, Match.RequirementMatch::credit);
  }

  @Test
  void aMustHaveWithoutAnyEvidenceKeepsTheScoreUnderTheGate() {
    List<String> ten =
        List.of(
            "Java",
            "Spring Boot",
            "Docker",
            "JUnit",
            "Git",
            "Linux",
            "Kafka",
            "Redis",
            "Maven",
            "SEO");
    Profile nine =
        person(
            60,
            ten.subList(0, 9).stream()
                .map(name -> skill(name, "project:P"))
                .toArray(Profile.Skill[]::new));
    Match match = match(asks(ten, List.of()), nine);
    assertThat(match.points()).isEqualTo(Gate.CAP);
    assertThat(match.cappedBy()).isEqualTo("SEO");
    assertThat(match.explanation()).contains("SEO", "a person can review this on request");
  }

  @Test
  void skillsThatAreOnlyListedDoNotReachTheGateAndShownOnesDo() {
    List<String> wanted = List.of("Java", "Spring Boot", "PostgreSQL");
    Match stuffed = match(asks(wanted, List.of()), person(60, skills(wanted, "list")));
    Match shown = match(asks(wanted, List.of()), person(60, skills(wanted, "job:A")));
    Match built = match(asks(wanted, List.of()), person(60, skills(wanted, "project:P")));
    assertThat(stuffed.points()).isEqualTo(Gate.CAP);
    assertThat(stuffed.cappedBy()).isEqualTo("Java");
    assertThat(shown.reaches(70)).isTrue();
    assertThat(built.points()).isGreaterThanOrEqualTo(shown.points());
  }

  @Test
  void phrasesGivePartialCreditByTheirCosineAndNeverCap() {
    Requirements asked = asks(List.of("Python", "badge of a sworn interpreter"), List.of());
    Profile python = person(0, skill("Python", "job:A"));
    var quote = new Match.Quote("Holds a licence for cars", 12);
    for (double[] expected : new double[][] {{0.51, 0}, {0.524, 0.5}, {0.8, 0.78}, {1, 0.9}}) {
      var evidence =
          new PhraseEvidence(
              Map.of(
                  "badge of a sworn interpreter",
                  new PhraseEvidence.Nearest(expected[0], quote, "list")));
      Match match = MATCHER.match(asked, python, evidence);
      assertThat(match.requirements().getLast().credit()).isEqualTo(expected[1], within(1e-9));
      assertThat(match.requirements().getLast().how())
          .isEqualTo(expected[1] == 0 ? "none" : "phrase");
      assertThat(match.cappedBy()).isNull();
    }
    assertThat(MATCHER.phrases(asked, python)).containsExactly("badge of a sworn interpreter");
  }

  @Test
  void theStrongResumePassesAndTheNursesDoesNot() {
    Requirements job = JobText.read(SKILLS, "Senior-leaning Java Developer", Papers.javaJob());
    assertThat(match(job, profile(Papers.javaDeveloper())).score()).isGreaterThanOrEqualTo(70);
    assertThat(match(job, profile(Papers.nurse())).score()).isLessThan(40);
  }

  @Test
  void theSameInputsGiveTheSameMatch() {
    Requirements job = JobText.read(SKILLS, "Java Developer", Papers.javaJob());
    Match again =
        new Matcher(Ontology.shipped(), Weights.DEFAULT)
            .match(job, profile(Papers.javaDeveloper()), PhraseEvidence.NONE);
    assertThat(match(job, profile(Papers.javaDeveloper()))).isEqualTo(again);
  }

  static Profile profile(String text) {
    return Resume.of(text, YearMonth.of(2026, 6)).profile(SKILLS);
  }

  static Match match(Requirements asked, Profile profile) {
    return MATCHER.match(asked, profile, PhraseEvidence.NONE);
  }

  static Requirements asks(List<String> required, List<String> preferred) {
    return new Requirements(Level.MID, required, preferred, 0, null, null, List.of());
  }

  static Profile.Skill skill(String name, String where) {
    return new Profile.Skill(name, null, List.of(new Profile.Evidence(where, new Quote(name, 0))));
  }

  static Profile person(int months, Profile.Skill... skills) {
    return new Profile(
        "A",
        null,
        null,
        List.of(),
        months,
        List.of(skills),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Profile.Skill[] skills(List<String> names, String where) {
    return names.stream().map(name -> skill(name, where)).toArray(Profile.Skill[]::new);
  }

  private static Profile projects(Profile.Project... projects) {
    return new Profile(
        null,
        null,
        null,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(projects),
        List.of(),
        List.of(),
        null);
  }

  private static double education(Profile.Study... studies) {
    var asked =
        new Requirements(
            Level.MID, List.of(), List.of(), 0, null, "bachelor", List.of("computer science"));
    var person =
        new Profile(
            null,
            null,
            null,
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(studies),
            List.of(),
            List.of(),
            List.of(),
            null);
    return part(match(asked, person), "education").score();
  }

  private static Profile.Study study(String level, String field) {
    return new Profile.Study(null, level, field, null, null);
  }

  private static Match total(long points) {
    return new Match(
        points, "mid", List.of(), List.of(), List.of(), List.of(), List.of(), null, "", "");
  }

  private static Match.Part part(Match match, String name) {
    return match.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }
}
