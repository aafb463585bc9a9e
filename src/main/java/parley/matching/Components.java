package parley.matching;

import static parley.matching.Component.number;

import java.util.List;
import java.util.Objects;
import parley.resume.Degree;
import parley.resume.Field;
import parley.resume.Profile;

/**
 * The components of a match. Each is a fraction of 1 times the level's weight; rules G05 to G10 of
 * the formula's source (S1), which writes them out for the weights 50, 20, 20 and 10.
 */
final class Components {

  private Components() {}

  /**
   * G05: matched / total, and a tenth of the weight for what projects show, together not above the
   * weight. Partial credit counts in part, in both.
   */
  static Component required(List<Shown> shown, int weight) {
    if (shown.isEmpty()) {
      return Component.met("required", weight);
    }
    long matched = shown.stream().mapToLong(Shown::hundredths).sum();
    long projects = shown.stream().filter(Shown::inProject).mapToLong(Shown::hundredths).sum();
    return Component.of(
        "required",
        Exact.of(matched * 10 + projects, shown.size() * 1_000L),
        weight,
        "%s × (%s matched + 0.1 × %s shown in projects) / %s, at most %s"
            .formatted(
                weight, number(matched / 100.0), number(projects / 100.0), shown.size(), weight));
  }

  /** G07: matched / total. */
  static Component preferred(List<Shown> shown, int weight) {
    if (shown.isEmpty()) {
      return Component.met("preferred", weight);
    }
    long matched = shown.stream().mapToLong(Shown::hundredths).sum();
    return Component.of(
        "preferred",
        Exact.of(matched, shown.size() * 100L),
        weight,
        "%s × %s matched / %s".formatted(weight, number(matched / 100.0), shown.size()));
  }

  /**
   * G08: within the range 1; below it years / least; above it 2 of 20 less for each year, at most 5
   * of 20.
   */
  static Component experience(int months, double least, double most, int weight) {
    if (least <= 0 && most == Double.POSITIVE_INFINITY) {
      return Component.met("experience", weight);
    }
    Exact years = Exact.of(months, 12);
    String have = number(months / 12.0) + " years";
    if (least > 0 && years.compare(Exact.of(least)) < 0) {
      return Component.of(
          "experience",
          years.over(Exact.of(least)),
          weight,
          "%s × %s / %s asked for".formatted(weight, have, number(least)));
    }
    if (most != Double.POSITIVE_INFINITY && years.compare(Exact.of(most)) > 0) {
      Exact penalty = years.minus(Exact.of(most)).times(2).min(Exact.of(5, 1));
      return Component.of(
          "experience",
          Exact.ONE.minus(penalty.over(Exact.of(20, 1))),
          weight,
          "%s × (1 - min(5, (%s - %s) × 2) / 20)".formatted(weight, have, number(most)));
    }
    return Component.of("experience", Exact.ONE, weight, "%s × 1, %s fit".formatted(weight, have));
  }

  /** G10 with decision AE 9: half for the best level, half for the best field, over all degrees. */
  static Component education(Requirements asked, List<Profile.Study> studies, int weight) {
    if (asked.education() == null && asked.fields().isEmpty()) {
      return Component.met("education", weight);
    }
    Degree least = asked.education() == null ? null : Degree.ofWire(asked.education());
    boolean level =
        least == null
            ? !studies.isEmpty()
            : studies.stream().anyMatch(study -> reaches(study, least));
    boolean field =
        studies.stream()
            .anyMatch(
                study ->
                    asked.fields().isEmpty()
                        || asked.fields().stream().anyMatch(f -> fits(study, f)));
    return Component.of(
        "education",
        Exact.of((level ? 1 : 0) + (field ? 1 : 0), 2),
        weight,
        "%s × (%s for the level + %s for the field)"
            .formatted(weight, level ? "1/2" : "0", field ? "1/2" : "0"));
  }

  /**
   * G03, for entry level only: two projects or jobs that use what the job asks for are full points.
   */
  static Component projects(long relevant, int weight) {
    return Component.of(
        "projects",
        Exact.of(Math.min(2, relevant), 2),
        weight,
        "%s × min(2, %s projects or jobs that use what is asked for) / 2"
            .formatted(weight, relevant));
  }

  private static boolean reaches(Profile.Study study, Degree least) {
    Degree level = study.level() == null ? null : Degree.ofWire(study.level());
    return level != null && level.compareTo(least) >= 0;
  }

  private static boolean fits(Profile.Study study, String field) {
    return Field.related(Objects.requireNonNullElse(study.field(), ""), field);
  }
}
