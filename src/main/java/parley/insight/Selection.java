package parley.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses three strengths and three improvements, each about something else: never the same theme,
 * title or passage twice on one side. As long as there is a choice they come from different
 * questions and competences, and what one side speaks of the other leaves alone.
 */
final class Selection {

  static final int EACH = 3;

  /** Claims among which three are searched for; the best come first. */
  private static final int MOST_SEARCHED = 60;

  private final EvidenceVerifier verifier;
  private final Set<String> themes = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final List<Evidence> passages = new ArrayList<>();

  Selection(EvidenceVerifier verifier) {
    this.verifier = verifier;
  }

  /** How different a point must be from those before; from the strictest on. */
  private enum Round {
    OTHER_COMPETENCE,
    OTHER_QUESTION,
    OTHER_PASSAGE,
    OTHER_THEME
  }

  /**
   * Up to {@value #EACH} of {@code claims}; where they do not suffice, at most one of {@code weak}.
   *
   * @param claims the best first
   */
  List<Point> of(List<Claim> claims, List<Claim> weak) {
    var side = new Side();
    for (Round round : Round.values()) {
      claims.forEach(claim -> side.consider(claim, round));
    }
    for (Round round : Round.values()) {
      weak.forEach(claim -> side.consider(claim, round));
    }
    if (side.picked.size() < EACH) {
      side.search(
          Stream.concat(claims.stream().limit(MOST_SEARCHED), weak.stream().limit(EACH)).toList());
    }
    side.picked.forEach(
        claim -> {
          themes.add(claim.theme());
          titles.add(claim.point().title());
          passages.add(claim.evidence());
        });
    return side.picked.stream().map(Claim::point).toList();
  }

  /** The strengths, or the improvements. */
  private final class Side {

    private final List<Claim> picked = new ArrayList<>();

    void consider(Claim claim, Round round) {
      if (picked.size() < EACH && differs(claim, round) && sound(claim)) {
        picked.add(claim);
      }
    }

    /** The best that go together, where choosing one after the other came to a dead end. */
    void search(List<Claim> claims) {
      List<Claim> usable =
          claims.stream()
              .filter(claim -> !titles.contains(claim.point().title()) && sound(claim))
              .toList();
      for (int i = 0; i < usable.size(); i++) {
        for (int j = i + 1; j < usable.size(); j++) {
          for (int k = j + 1; k < usable.size(); k++) {
            List<Claim> three = List.of(usable.get(i), usable.get(j), usable.get(k));
            if (!alike(three.get(0), three.get(1))
                && !alike(three.get(0), three.get(2))
                && !alike(three.get(1), three.get(2))) {
              picked.clear();
              picked.addAll(three);
              return;
            }
          }
        }
      }
    }

    private boolean differs(Claim claim, Round round) {
      return picked.stream().noneMatch(p -> alike(p, claim))
          && !titles.contains(claim.point().title())
          && switch (round) {
            case OTHER_COMPETENCE ->
                apart(claim)
                    && picked.stream()
                        .noneMatch(
                            p ->
                                p.question() == claim.question()
                                    || p.competence().equals(claim.competence()));
            case OTHER_QUESTION ->
                apart(claim) && picked.stream().noneMatch(p -> p.question() == claim.question());
            case OTHER_PASSAGE -> apart(claim);
            case OTHER_THEME -> true;
          };
    }
  }

  private boolean apart(Claim claim) {
    return !themes.contains(claim.theme())
        && passages.stream().noneMatch(passage -> same(passage, claim.evidence()));
  }

  private boolean sound(Claim claim) {
    return verifier.exact(claim.evidence())
        && ReportScan.clean(claim.point(), claim.verdict().turn());
  }

  private static boolean alike(Claim one, Claim other) {
    return one.theme().equals(other.theme())
        || one.point().title().equals(other.point().title())
        || same(one.evidence(), other.evidence());
  }

  /** Whether two quotes overlap, or have the same words. */
  private static boolean same(Evidence one, Evidence other) {
    boolean overlap =
        one.question() == other.question()
            && one.start() < other.start() + other.quote().length()
            && other.start() < one.start() + one.quote().length();
    return overlap || one.quote().equals(other.quote());
  }
}
