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
 */
record Shown(
    String requirement,
    int hundredths,
    String how,
    @Nullable String by,
    Match.@Nullable Quote quote,
    @Nullable String where,
    boolean phrase) {

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

  static Shown of(String requirement, Profile profile, PhraseEvidence phrases, Ontology ontology) {
    List<String> skills = Alternatives.of(requirement, ontology);
    if (skills.isEmpty()) {
      return phrase(requirement, profile, phrases);
    }
    var best = new Shown(requirement, 0, "none", null, null, null, false);
    for (String wanted : skills) {
      for (Profile.Skill have : profile.skills()) {
        String canonical = ontology.canonical(have.name());
        Edges.Link link = ontology.link(canonical == null ? have.name() : canonical, wanted);
        if (link.hundredths() > 0) {
          Shown shown = skill(requirement, have, link);
          best = shown.isBetterThan(best) ? shown : best;
        }
      }
    }
    return best;
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
        false);
  }

  private static Shown phrase(String requirement, Profile profile, PhraseEvidence phrases) {
    for (Profile.Skill have : profile.skills()) {
      if (have.name().equalsIgnoreCase(requirement)) {
        return skill(requirement, have, new Edges.Link(Edges.Link.SKILL, 100));
      }
    }
    PhraseEvidence.Nearest nearest = phrases.of(requirement);
    return nearest == null || nearest.credit() == 0
        ? new Shown(requirement, 0, "none", null, null, null, true)
        : new Shown(
            requirement, nearest.credit(), "phrase", null, nearest.quote(), nearest.where(), true);
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
