package parley.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.matching.Ontology;
import parley.testing.Papers;

class ResumeTest {

  private static final Ontology SKILLS = Ontology.shipped();
  private static final YearMonth TODAY = YearMonth.of(2026, 6);

  @Test
  void theStrongResumeIsUnderstood() {
    Profile profile = read(Papers.javaDeveloper());
    assertThat(profile.name()).isEqualTo(Papers.NAME);
    assertThat(profile.email()).isEqualTo("mara.lindqvist@example.org");
    assertThat(profile.phone()).isEqualTo("+46 70 555 01 42");
    assertThat(profile.links()).containsExactly("github.com/mara-example");
    assertThat(profile.totalMonths()).isEqualTo(94);
    assertThat(profile.experience())
        .extracting(
            Profile.Job::title,
            Profile.Job::company,
            Profile.Job::from,
            Profile.Job::to,
            Profile.Job::months)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Senior Java Developer", "Nordlys Logistics AB", "2021-03", "present", 64),
            org.assertj.core.groups.Tuple.tuple(
                "Java Developer", "Blekinge Software HB", "2018-09", "2021-02", 30));
    assertThat(profile.education())
        .containsExactly(
            new Profile.Study(
                "B.Sc. in Computer Science",
                "bachelor",
                "computer science",
                "Chalmers University of Technology",
                2018));
    assertThat(profile.projects())
        .extracting(Profile.Project::title)
        .containsExactly("Tidepool", "Lanternfish");
    assertThat(profile.languages()).containsExactly("Swedish", "English", "German");
    assertThat(skill(profile, "Hibernate").months()).isEqualTo(30);
    assertThat(places(profile, "Redis")).containsExactly("project:Lanternfish", "list");
    assertThat(places(profile, "Kotlin")).as("only listed").containsExactly("list");
    assertThat(skill(profile, "Kotlin").months()).isNull();
  }

  @Test
  void anEmployersNameIsNoSkill() {
    assertThat(read(Papers.javaDeveloper()).skills())
        .extracting(Profile.Skill::name)
        .doesNotContain("Logistics");
  }

  @Test
  void whomSomebodyWorkedForIsNoSkill() {
    assertThat(shown("Built REST APIs for insurance brokers.")).containsExactly("REST APIs");
    assertThat(shown("Reports for the sales and marketing people.")).isEmpty();
    assertThat(shown("Loaded containers for car makers in retail.")).isEmpty();
    assertThat(shown("Worked with project managers and business analysts.")).isEmpty();
    assertThat(shown("Trained new nurses in safe work.")).isEmpty();
  }

  @Test
  void anOrdinaryWordIsASkillWhereItIsClaimed() {
    assertThat(shown("Ten years of experience in insurance and banking."))
        .containsExactly("Insurance", "Banking");
    assertThat(shown("Monitoring with Prometheus.")).containsExactly("Monitoring", "Prometheus");
    assertThat(shown("Looked after Linux, networking and DNS.")).contains("Networking");
    assertThat(shown("Strong negotiation and sales skills.")).contains("Sales");
  }

  @Test
  void aListNamesSkillsWithoutMoreAndAlsoAcrossNarrowLines() {
    Profile profile =
        read("Ann Lee\n\nSkills\nSales\nClassroom\nmanagement\nBeaver\nkeeping, Retail\n");
    assertThat(profile.skills())
        .extracting(Profile.Skill::name)
        .containsExactlyInAnyOrder("Sales", "Classroom management", "Beaver keeping", "Retail");
  }

  @Test
  void aNumberThatANarrowColumnBreaksIsWhole() {
    Profile profile = read("Ann Lee\nAccra | +233 20 555\n0119 | ann@example.org\n");
    assertThat(profile.phone()).isEqualTo("+233 20 555 0119");
  }

  private static List<String> shown(String point) {
    String text =
        "Ann Lee\nann@example.org\n\nExperience\n\nClerk, Acme Ltd    Jan 2019 – Dec 2021\n• "
            + point;
    return read(text).skills().stream().map(Profile.Skill::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java-developer.txt", "nurse.txt", "marketer.txt", "graduate.txt"})
  void everyQuoteStandsInTheTextAtItsOffset(String file) {
    String text = Papers.text(file);
    Resume resume = Resume.of(text, TODAY);
    List<Quote> quotes =
        resume.profile(SKILLS).skills().stream()
            .flatMap(skill -> skill.evidence().stream().map(Profile.Evidence::quote))
            .toList();
    assertThat(quotes).isNotEmpty();
    assertThat(quotes)
        .allSatisfy(quote -> assertThat(text.startsWith(quote.text(), quote.start())).isTrue());
    assertThat(resume.passages())
        .allSatisfy(p -> assertThat(text.startsWith(p.quote().text(), p.quote().start())).isTrue());
  }

  @Test
  void aSentenceBrokenByThePageIsCitedWhole() {
    Profile profile = read(Papers.javaDeveloper());
    assertThat(skill(profile, "PostgreSQL").evidence().get(1).quote().text())
        .endsWith("PostgreSQL database; 40 million\nevents a day.");
  }

  @Test
  void overlappingJobsCountOnceAndCompaniesMayStandOnTheirOwnLine() {
    Profile profile = read(Papers.text("marketer.txt"));
    assertThat(profile.experience())
        .extracting(Profile.Job::company, Profile.Job::title, Profile.Job::months)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Bramble & Fox", "Marketing Manager", 36),
            org.assertj.core.groups.Tuple.tuple("Self-employed", "Freelance Copywriter", 24));
    assertThat(profile.totalMonths()).isEqualTo(48);
    assertThat(places(profile, "SEO")).first().isEqualTo("job:Bramble & Fox");
  }

  @Test
  void aGraduateHasProjectsAndStudiesButNoJobs() {
    Profile profile = read(Papers.text("graduate.txt"));
    assertThat(profile.experience()).isEmpty();
    assertThat(profile.totalMonths()).isZero();
    assertThat(profile.projects())
        .extracting(Profile.Project::title)
        .containsExactly("Bus Radar", "Recipe Box");
    assertThat(profile.education())
        .extracting(Profile.Study::level, Profile.Study::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("master", "data science"),
            org.assertj.core.groups.Tuple.tuple("bachelor", "mathematics"));
    assertThat(places(profile, "pandas")).contains("project:Bus Radar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "•",
        "Experience",
        "Skills:",
        "a",
        "2019 - 2020",
        "Education\nB.Sc."
      })
  void poorTextsGivePoorProfilesAndNoFailure(String text) {
    assertThat(read(text).skills()).isEmpty();
  }

  @Test
  void aLongHostileTextTakesNoTime() {
    read("(((- ".repeat(30_000));
    read("Experience\n" + "Developer, A 2019 - 2020\n".repeat(3_000));
    read("A".repeat(100_000) + "@" + "a.".repeat(30_000));
    read("1 ".repeat(100_000));
  }

  private static Profile read(String text) {
    return Resume.of(text, TODAY).profile(SKILLS);
  }

  private static List<String> places(Profile profile, String name) {
    return skill(profile, name).evidence().stream().map(Profile.Evidence::where).toList();
  }

  private static Profile.Skill skill(Profile profile, String name) {
    return profile.skills().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
