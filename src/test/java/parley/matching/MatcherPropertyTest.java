package parley.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import parley.matching.Requirements.Level;
import parley.resume.Profile;

/** What holds for every job and every résumé. */
class MatcherPropertyTest {

  private static final List<String> SOME =
      List.of(
          "Java",
          "C#",
          "Kotlin",
          "Spring Boot",
          "PostgreSQL",
          "MySQL",
          "Relational databases",
          "Docker",
          "Kubernetes",
          "Kafka",
          "RabbitMQ",
          "React",
          "Vue.js",
          "Nursing",
          "Patient care",
          "SEO",
          "Java or Kotlin",
          "a phrase that no skill names");
  private static final List<String> PLACES = List.of("list", "education", "job:A", "project:P");

  @Property(tries = 500)
  void theScoreIsBetween0And100AndTheSameEachTime(
      @ForAll("jobs") Requirements job, @ForAll("people") Profile person) {
    Match match = MatcherTest.match(job, person);
    assertThat(match.points()).isBetween(0L, 100_000_000L);
    assertThat(match).isEqualTo(MatcherTest.match(job, person));
    double parts = match.parts().stream().mapToDouble(Match.Part::score).sum();
    assertThat(match.cappedBy() == null ? parts : Math.min(69, parts))
        .isBetween(match.points() / 1e6 - 0.06, match.points() / 1e6 + 0.06);
    assertThat(match.cappedBy() == null || match.points() <= Gate.CAP).isTrue();
  }

  @Property(tries = 500)
  void moreEvidenceNeverLowersTheScore(
      @ForAll("jobs") Requirements job,
      @ForAll("people") Profile person,
      @ForAll("skills") Profile.Skill more) {
    var skills = new ArrayList<>(person.skills());
    skills.add(more);
    assertThat(MatcherTest.match(job, with(person, skills)).points())
        .isGreaterThanOrEqualTo(MatcherTest.match(job, person).points());
  }

  @Property(tries = 200)
  void moreMonthsNeverLowerTheScoreWhereTheRangeIsOpen(
      @ForAll("people") Profile person, @ForAll @IntRange(min = 0, max = 200) int months) {
    var job = new Requirements(Level.MID, List.of("Java"), List.of(), 3, null, null, List.of());
    Match less = MatcherTest.match(job, MatcherTest.person(months, skills(person)));
    Match more = MatcherTest.match(job, MatcherTest.person(months + 1, skills(person)));
    assertThat(more.points()).isGreaterThanOrEqualTo(less.points());
  }

  @Property(tries = 200)
  void theOrderOfSkillsDoesNotMatter(
      @ForAll("jobs") Requirements job, @ForAll("people") Profile person) {
    assertThat(MatcherTest.match(job, with(person, person.skills().reversed())).points())
        .isEqualTo(MatcherTest.match(job, person).points());
  }

  @Provide
  Arbitrary<Requirements> jobs() {
    Arbitrary<Set<String>> asked = Arbitraries.of(SOME).set().ofMaxSize(6);
    return Combinators.combine(
            Arbitraries.of(Level.class),
            asked,
            asked,
            Arbitraries.integers().between(0, 8),
            Arbitraries.of(1, 3, 100),
            Arbitraries.of("bachelor", "master", "none"))
        .as(
            (level, required, preferred, least, wide, degree) ->
                new Requirements(
                    level,
                    List.copyOf(required),
                    List.copyOf(preferred),
                    least,
                    wide == 100 ? null : (double) (least + wide),
                    degree.equals("none") ? null : degree,
                    List.of("computer science")));
  }

  @Provide
  Arbitrary<Profile> people() {
    return Combinators.combine(skills().list().ofMaxSize(8), Arbitraries.integers().between(0, 300))
        .as((skills, months) -> MatcherTest.person(months, skills.toArray(Profile.Skill[]::new)));
  }

  @Provide
  Arbitrary<Profile.Skill> skills() {
    return Combinators.combine(Arbitraries.of(SOME.subList(0, 16)), Arbitraries.of(PLACES))
        .as(MatcherTest::skill);
  }

  private static Profile.Skill[] skills(Profile person) {
    return person.skills().toArray(Profile.Skill[]::new);
  }

  private static Profile with(Profile person, List<Profile.Skill> skills) {
    return MatcherTest.person(person.totalMonths(), skills.toArray(Profile.Skill[]::new));
  }
}
