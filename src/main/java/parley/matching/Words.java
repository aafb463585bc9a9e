package parley.matching;

import static parley.matching.Component.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.resume.Profile;

/**
 * A match in words, made only from its numbers: nothing here that the breakdown does not say.
 * Constructive, since the candidate reads it too.
 */
final class Words {

  private static final int MOST = 8;

  private final Requirements asked;
  private final Profile profile;
  private final List<Shown> required;
  private final List<Shown> preferred;
  private final long points;
  private final @Nullable String cappedBy;

  Words(
      Requirements asked,
      Profile profile,
      List<Shown> required,
      List<Shown> preferred,
      long points,
      @Nullable String cappedBy) {
    this.asked = asked;
    this.profile = profile;
    this.required = required;
    this.preferred = preferred;
    this.points = points;
    this.cappedBy = cappedBy;
  }

  List<String> strengths() {
    return Stream.concat(required.stream(), preferred.stream())
        .filter(shown -> shown.hundredths() >= 90 && !shown.onlyListed())
        .limit(MOST)
        .map(shown -> shown.requirement() + ": " + place(shown.where()))
        .toList();
  }

  List<String> gaps() {
    var gaps = new ArrayList<String>();
    required.forEach(shown -> gap(gaps, shown, "required"));
    preferred.forEach(shown -> gap(gaps, shown, "preferred"));
    if (years() < asked.minYears()) {
      gaps.add(
          "Experience: %s years of %s asked for"
              .formatted(number(years()), number(asked.minYears())));
    }
    return gaps.stream().limit(2L * MOST).toList();
  }

  List<String> suggestions() {
    var suggestions = new ArrayList<String>();
    required.forEach(shown -> suggest(suggestions, shown));
    preferred.forEach(shown -> suggest(suggestions, shown));
    return suggestions.stream().limit(MOST).toList();
  }

  String explanation() {
    String fit =
        points >= 75_000_000L
            ? "The résumé fits this job well"
            : points >= 50_000_000L
                ? "The résumé fits this job in part"
                : "The résumé shows little of what this job asks for so far";
    var text = new StringBuilder(fit).append(": ").append(covered()).append('.');
    List<String> missing =
        required.stream()
            .filter(s -> s.hundredths() == 0)
            .map(Shown::requirement)
            .limit(3)
            .toList();
    if (!missing.isEmpty()) {
      text.append(" Not found in it: ").append(String.join(", ", missing)).append('.');
    } else if (!strengths().isEmpty()) {
      text.append(" Best shown: ").append(strengths().getFirst()).append('.');
    }
    if (cappedBy != null) {
      text.append(
          " As long as %s is not shown at work, in a project or in studies, the score stays below 70; a person can review this on request."
              .formatted(cappedBy));
    } else if (!suggestions().isEmpty()) {
      text.append(' ').append(suggestions().getFirst());
    }
    return text.toString();
  }

  private String covered() {
    var parts = new ArrayList<String>();
    if (!required.isEmpty()) {
      parts.add("%s of %s must-haves".formatted(found(required), required.size()));
    }
    if (!preferred.isEmpty()) {
      parts.add("%s of %s preferred points".formatted(found(preferred), preferred.size()));
    }
    parts.add(number(years()) + " years of experience");
    return String.join(", ", parts);
  }

  private static void gap(List<String> gaps, Shown shown, String kind) {
    if (shown.hundredths() == 0) {
      gaps.add("%s (%s): not found".formatted(shown.requirement(), kind));
    } else if (shown.how().equals(Edges.Link.NEAR)) {
      gaps.add(
          "%s (%s): not named; %s is near and counts %s"
              .formatted(
                  shown.requirement(), kind, shown.by(), number(shown.hundredths() / 100.0)));
    } else if (shown.how().equals("phrase")) {
      gaps.add(
          "%s (%s): a similar passage counts %s"
              .formatted(shown.requirement(), kind, number(shown.hundredths() / 100.0)));
    }
  }

  private static void suggest(List<String> suggestions, Shown shown) {
    if (shown.hundredths() == 0) {
      suggestions.add(
          "If you have used %s, name the project or job where you did; if not, a small project or a certificate would show it."
              .formatted(shown.requirement()));
    } else if (shown.how().equals(Edges.Link.NEAR)) {
      suggestions.add(
          "A project with %s, next to your %s, would turn partial credit into full."
              .formatted(shown.requirement(), shown.by()));
    } else if (shown.onlyListed()) {
      suggestions.add(
          "Say where you used %s: so far it stands in a list only.".formatted(shown.requirement()));
    }
  }

  private static String place(@Nullable String where) {
    if (where == null || where.equals("list")) {
      return "named in the résumé";
    }
    if (where.startsWith("project:")) {
      return "shown in the project " + where.substring("project:".length());
    }
    return where.startsWith("job:")
        ? "used at " + where.substring("job:".length())
        : "part of studies or certificates";
  }

  private static long found(List<Shown> shown) {
    return shown.stream().filter(s -> s.hundredths() > 0).count();
  }

  private double years() {
    return profile.totalMonths() / 12.0;
  }
}
