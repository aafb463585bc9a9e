package parley.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.matching.Match.RequirementMatch;
import parley.resume.Profile;

/**
 * What a résumé shows of one requirement.
 *
 * @param hundredths credit, 0 to 100
 * @param phrase whether no skill names the requirement
 * @param atWork whether anything that counts for it stands elsewhere than in a list
 */
record Shown(
    String requirement,
    int hundredths,
    String how,
    @Nullable String by,
    Match.@Nullable Quote quote,
    @Nullable String where,
    boolean phrase,
    boolean atWork) {

  boolean inProject() {
    return where != null && where.startsWith("project:");
  }

  boolean onlyListed() {
    return "list".equals(where);
  }

  RequirementMatch match(boolean must) {
    return new RequirementMatch(requirement, must, hundredths / 100.0, how, quote, where);
  }

  /** Better is more credit, then evidence from a project, a job, studies, a list. */
  private boolean isBetterThan(Shown other) {
    return hundredths != other.hundredths
        ? hundredths > other.hundredths
        : rank(where) > rank(other.where);
  }

  static Shown of(
      String requirement, List<Profile.Skill> have, PhraseEvidence phrases, Ontology ontology) {
    List<String> skills = Alternatives.of(requirement, ontology);
    if (skills.isEmpty()) {
      return phrase(requirement, have, phrases);
    }
    Shown best = none(requirement, false);
    boolean atWork = false;
    for (String wanted : skills) {
      for (Profile.Skill skill : have) {
        String canonical = ontology.canonical(skill.name());
        Edges.Link link = ontology.link(canonical == null ? skill.name() : canonical, wanted);
        if (link.hundredths() > 0) {
          Shown shown = skill(requirement, skill, link);
          atWork |= shown.atWork;
          best = shown.isBetterThan(best) ? shown : best;
        }
      }
    }
    if (skills.stream().anyMatch(ontology::isDescribable)) {
      Shown described = described(requirement, phrases, false);
      atWork |= described.atWork;
      best = described.hundredths > best.hundredths ? described : best;
    }
    return best.shownAtWork(atWork);
  }

  private static Shown none(String requirement, boolean phrase) {
    return new Shown(requirement, 0, "none", null, null, null, phrase, false);
  }

  private Shown shownAtWork(boolean anywhere) {
    return new Shown(requirement, hundredths, how, by, quote, where, phrase, anywhere);
  }

  private static Shown skill(String requirement, Profile.Skill have, Edges.Link link) {
    Profile.Evidence strongest = null;
    for (Profile.Evidence evidence : have.evidence()) {
      if (strongest == null || rank(evidence.where()) > rank(strongest.where())) {
        strongest = evidence;
      }
    }
    return new Shown(
        requirement,
        link.hundredths(),
        link.how(),
        have.name(),
        strongest == null
            ? null
            : new Match.Quote(strongest.quote().text(), strongest.quote().start()),
        strongest == null ? "list" : strongest.where(),
        false,
        strongest != null && !strongest.where().equals("list"));
  }

  private static Shown phrase(
      String requirement, List<Profile.Skill> have, PhraseEvidence phrases) {
    for (Profile.Skill skill : have) {
      if (skill.name().equalsIgnoreCase(requirement)) {
        return skill(requirement, skill, new Edges.Link(Edges.Link.SKILL, 100));
      }
    }
    return described(requirement, phrases, true);
  }

  private static Shown described(String requirement, PhraseEvidence phrases, boolean phrase) {
    PhraseEvidence.Nearest nearest = phrases.of(requirement);
    return nearest == null || nearest.credit() == 0
        ? none(requirement, phrase)
        : new Shown(
            requirement,
            nearest.credit(),
            "phrase",
            null,
            nearest.quote(),
            nearest.where(),
            phrase,
            !nearest.where().equals("list"));
  }

  private static int rank(@Nullable String where) {
    if (where == null) {
      return 0;
    }
    if (where.startsWith("project:")) {
      return 4;
    }
    if (where.startsWith("job:")) {
      return 3;
    }
    return where.equals("education") ? 2 : 1;
  }
}
