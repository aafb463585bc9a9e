package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.matching.Requirements.Level;
import parley.resume.Profile;

/**
 * Matches a résumé with a job. Name, address, gender, age, gaps and the names of schools do not
 * enter; nothing is adjusted by group.
 *
 * <p>Guaranteed: the same inputs and {@link #version} give the same {@link Match}, on any machine;
 * more evidence never lowers a score, save that years above a job's own upper bound cost what its
 * formula says.
 *
 * <p>The gate's rule is {@link Gate}.
 */
public final class Matcher {

  private static final String ALGORITHM = "match-2";

  private final Ontology ontology;
  private final Map<Level, Weights> weights;

  public Matcher(Ontology ontology, Map<Level, Weights> weights) {
    this.ontology = ontology;
    this.weights = Map.copyOf(weights);
    for (Level level : Level.values()) {
      if (!this.weights.containsKey(level)) {
        throw new IllegalArgumentException("no weights for " + level.wire());
      }
    }
  }

  /** Of algorithm and ontology. */
  public String version() {
    return ALGORITHM + "+" + ontology.version();
  }

  /**
   * The requirements that no skill names, and those whose skill the résumé describes at best: for
   * these {@link PhraseEvidence} is wanted.
   */
  public List<String> phrases(Requirements asked, Profile profile) {
    return Stream.concat(asked.required().stream(), asked.preferred().stream())
        .filter(requirement -> isOpen(requirement, profile))
        .distinct()
        .toList();
  }

  private boolean isOpen(String requirement, Profile profile) {
    List<String> skills = Alternatives.of(requirement, ontology);
    return skills.isEmpty()
        || skills.stream().anyMatch(ontology::isDescribable)
            && Shown.of(requirement, Posts.skills(profile, ontology), PhraseEvidence.NONE, ontology)
                    .hundredths()
                < PhraseEvidence.MOST;
  }

  public Match match(Requirements asked, Profile profile, PhraseEvidence phrases) {
    List<Shown> required = shown(asked.required(), profile, phrases);
    List<Shown> preferred = shown(asked.preferred(), profile, phrases);
    List<Component> components = components(asked, profile, required, preferred);
    Exact total = components.stream().map(Component::points).reduce(Exact.ZERO, Exact::plus);
    String cappedBy = new Gate(ontology).cappedBy(required, asked.core());
    long points = cappedBy == null ? total.millionths() : Math.min(Gate.CAP, total.millionths());

    var requirements = new ArrayList<Match.RequirementMatch>();
    required.forEach(shown -> requirements.add(shown.match(true)));
    preferred.forEach(shown -> requirements.add(shown.match(false)));
    var words = new Words(asked, profile, required, preferred, points, cappedBy);
    return new Match(
        points,
        asked.level().wire(),
        components.stream().map(Component::part).toList(),
        List.copyOf(requirements),
        words.strengths(),
        words.gaps(),
        words.suggestions(),
        cappedBy,
        words.explanation(),
        version());
  }

  private List<Component> components(
      Requirements asked, Profile profile, List<Shown> required, List<Shown> preferred) {
    Weights weight = weights.getOrDefault(asked.level(), new Weights(50, 20, 20, 10, 0));
    Double most = asked.maxYears();
    var components = new ArrayList<Component>();
    components.add(Components.required(required, weight.required()));
    components.add(Components.preferred(preferred, weight.preferred()));
    components.add(
        Components.experience(
            profile.totalMonths(),
            asked.minYears(),
            most == null ? Double.POSITIVE_INFINITY : most,
            weight.experience()));
    components.add(Components.education(asked, profile.education(), weight.education()));
    if (weight.projects() > 0) {
      components.add(Components.projects(relevant(asked, profile), weight.projects()));
    }
    return components;
  }

  private List<Shown> shown(List<String> asked, Profile profile, PhraseEvidence phrases) {
    List<Profile.Skill> skills = Posts.skills(profile, ontology);
    return asked.stream()
        .map(requirement -> Shown.of(requirement, skills, phrases, ontology))
        .toList();
  }

  /**
   * Projects and jobs that use a skill that the job asks for, or one near to it. Most professions
   * have no projects: their first jobs show the same.
   */
  private long relevant(Requirements asked, Profile profile) {
    var wanted = new ArrayList<String>();
    asked.required().forEach(text -> wanted.addAll(Alternatives.of(text, ontology)));
    asked.preferred().forEach(text -> wanted.addAll(Alternatives.of(text, ontology)));
    long projects =
        profile.projects().stream()
            .filter(
                project ->
                    wanted.isEmpty()
                        || project.skills().stream().anyMatch(have -> isNear(have, wanted)))
            .count();
    long jobs =
        Posts.skills(profile, ontology).stream()
            .filter(skill -> isNear(skill.name(), wanted))
            .flatMap(skill -> skill.evidence().stream())
            .map(Profile.Evidence::where)
            .filter(where -> where.startsWith("job:"))
            .distinct()
            .count();
    return projects + jobs;
  }

  private boolean isNear(String have, List<String> wanted) {
    return wanted.stream().anyMatch(skill -> ontology.link(have, skill).hundredths() > 0);
  }
}
