package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * <p>The gate's rule: where a must-have skill has no evidence at all, or none of them is shown
 * anywhere but in a list, the score stays at {@value #CAP} millionths of a point at most. A phrase
 * that the ontology does not know never caps: what the machine does not understand must not shut a
 * person out.
 */
public final class Matcher {

  /** In millionths of a point: 69.0, under the default gate of 70. */
  public static final long CAP = 69_000_000L;

  private static final String ALGORITHM = "match-1";

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

  /** The requirements that no skill names: for these {@link PhraseEvidence} is wanted. */
  public List<String> phrases(Requirements asked) {
    var phrases = new ArrayList<>(asked.required());
    phrases.addAll(asked.preferred());
    return phrases.stream()
        .filter(phrase -> Alternatives.of(phrase, ontology).isEmpty())
        .distinct()
        .toList();
  }

  public Match match(Requirements asked, Profile profile, PhraseEvidence phrases) {
    List<Shown> required = shown(asked.required(), profile, phrases);
    List<Shown> preferred = shown(asked.preferred(), profile, phrases);
    List<Component> components = components(asked, profile, required, preferred);
    Exact total = components.stream().map(Component::points).reduce(Exact.ZERO, Exact::plus);
    String cappedBy = cappedBy(required);
    long points = cappedBy == null ? total.millionths() : Math.min(CAP, total.millionths());

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
    return asked.stream()
        .map(requirement -> Shown.of(requirement, profile, phrases, ontology))
        .toList();
  }

  private static @Nullable String cappedBy(List<Shown> required) {
    List<Shown> skills = required.stream().filter(shown -> !shown.phrase()).toList();
    for (Shown shown : skills) {
      if (shown.hundredths() == 0) {
        return shown.requirement();
      }
    }
    boolean stuffed = !skills.isEmpty() && skills.stream().allMatch(Shown::onlyListed);
    return stuffed ? skills.getFirst().requirement() : null;
  }

  /** Projects that use a skill that the job asks for, or one near to it. */
  private long relevant(Requirements asked, Profile profile) {
    var wanted = new ArrayList<String>();
    asked.required().forEach(text -> wanted.addAll(Alternatives.of(text, ontology)));
    asked.preferred().forEach(text -> wanted.addAll(Alternatives.of(text, ontology)));
    return profile.projects().stream()
        .filter(
            project ->
                wanted.isEmpty()
                    || project.skills().stream().anyMatch(have -> isNear(have, wanted)))
        .count();
  }

  private boolean isNear(String have, List<String> wanted) {
    return wanted.stream().anyMatch(skill -> ontology.link(have, skill).hundredths() > 0);
  }
}
