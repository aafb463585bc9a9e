package parley.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a score stays under the gate whatever its parts say: a must-have without any evidence, or
 * with none but a list of words.
 *
 * <p>A skill has no evidence where it earned less than half of its credit; another programming
 * language needs more than half, since C# is no Java; and what the job's title names needs 0.7.
 * Habits ({@code edges.json}) never cap. A single phrase that the ontology does not know never caps
 * either, for what the machine does not understand must not shut a person out; where phrases are
 * the better half of all must-haves and not one of them is in the résumé, they do.
 */
final class Gate {

  /** In millionths of a point: 69.0, under the default gate of 70. */
  static final long CAP = 69_000_000L;

  private static final int EVIDENCE = 50;
  private static final int CORE_EVIDENCE = 70;

  private final Ontology ontology;

  Gate(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The must-have that caps, or null. */
  @Nullable String cappedBy(List<Shown> required, List<String> core) {
    List<Shown> skills = required.stream().filter(shown -> !shown.phrase()).toList();
    for (Shown shown : skills) {
      if (caps(shown, core.contains(shown.requirement()))) {
        return shown.requirement();
      }
    }
    if (!skills.isEmpty() && skills.stream().noneMatch(Shown::atWork)) {
      return skills.getFirst().requirement();
    }
    List<Shown> phrases = required.stream().filter(Shown::phrase).toList();
    boolean nothing = phrases.stream().allMatch(shown -> shown.hundredths() == 0);
    return nothing && phrases.size() > skills.size() ? phrases.getFirst().requirement() : null;
  }

  private boolean caps(Shown shown, boolean core) {
    List<String> skills = Alternatives.of(shown.requirement(), ontology);
    if (skills.stream().anyMatch(ontology::isHabit)) {
      return false;
    }
    if (core && shown.how().equals(Edges.Link.NEAR)) {
      return shown.hundredths() < CORE_EVIDENCE;
    }
    boolean language =
        shown.how().equals(Edges.Link.NEAR)
            && skills.stream().allMatch(skill -> "language".equals(ontology.category(skill)));
    return language ? shown.hundredths() <= EVIDENCE : shown.hundredths() < EVIDENCE;
  }
}
