package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import parley.resume.Degree;
import parley.resume.SkillFinder.Found;

/**
 * What a clause asks for, skill by skill: "AWS, Azure or GCP" is one requirement of three
 * alternatives; "message brokers such as Kafka" asks for the brokers; "automated testing with
 * JUnit" asks for JUnit.
 */
final class SkillGroups {

  private static final Pattern OR =
      Pattern.compile(
          "(?i)\\s*,?\\s*(?:and/)?(?:or|oder)(?:"
              + " (?:an|a|any|some)?\\s*(?:other|another|similar|equivalent)?)?\\s*");
  private static final Pattern DEGREE = Pattern.compile("(?i)\\b(?:degree|diploma|studi\\w+)\\b");
  private static final Pattern COMMA = Pattern.compile("\\s*[,/]\\s*");
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?i).*(?:\\(|such as|like|e\\.g|i\\.e|for example|for instance|including|preferably).*",
          Pattern.DOTALL);

  private final Ontology ontology;
  private final String clause;
  private final List<Found> found;

  private SkillGroups(Ontology ontology, String clause) {
    this.ontology = ontology;
    this.clause = clause;
    this.found =
        ontology.find(clause).stream()
            .filter(f -> !"soft".equals(ontology.category(f.skill())))
            .filter(f -> !isField(f))
            .toList();
  }

  /** "Degree in mathematics, physics or similar": the match asks the studies for it. */
  private boolean isField(Found found) {
    return "study".equals(ontology.category(found.skill()))
        && (Degree.lowest(clause) != null || DEGREE.matcher(clause).find());
  }

  static List<String> of(Ontology ontology, String clause) {
    var groups = new SkillGroups(ontology, clause);
    return groups.requirements();
  }

  private List<String> requirements() {
    var groups = new ArrayList<List<Found>>();
    for (int i = 0; i < found.size(); i++) {
      Found next = found.get(i);
      if (i > 0 && OR.matcher(between(i)).matches()) {
        join(groups, next);
      } else if (i > 0 && between(i).strip().equals("/") && sameCategory(groups.getLast(), next)) {
        groups.getLast().add(next);
      } else {
        groups.add(new ArrayList<>(List.of(next)));
      }
    }
    return groups.stream()
        .filter(group -> group.size() > 1 || !isCovered(group.getFirst()))
        .map(group -> Alternatives.written(group.stream().map(Found::skill).distinct().toList()))
        .distinct()
        .toList();
  }

  /** Takes the comma list before the "or" along, as far as it is of the same kind. */
  private void join(List<List<Found>> groups, Found last) {
    List<Found> group = groups.removeLast();
    while (!groups.isEmpty()
        && COMMA.matcher(between(found.indexOf(group.getFirst()))).matches()
        && sameCategory(groups.getLast(), last)
        && sameCategory(groups.getLast(), group.getFirst())) {
      List<Found> before = groups.removeLast();
      before.addAll(group);
      group = before;
    }
    group.add(last);
    groups.add(group);
  }

  private String between(int i) {
    return clause.substring(found.get(i - 1).end(), found.get(i).start());
  }

  private boolean sameCategory(List<Found> group, Found next) {
    return Objects.equals(
        ontology.category(group.getFirst().skill()), ontology.category(next.skill()));
  }

  /** An example of what is asked, or the general word for something that is named exactly. */
  private boolean isCovered(Found one) {
    for (Found other : found) {
      boolean exampleOfOther =
          ontology.implies(one.skill(), other.skill())
              && other.end() <= one.start()
              && EXAMPLES.matcher(clause.substring(other.end(), one.start())).matches();
      boolean namedExactly =
          ontology.implies(other.skill(), one.skill())
              && one.end() <= other.start()
              && clause
                  .substring(one.end(), other.start())
                  .matches("(?i)[^,;]*\\b(?:with|using|in|mit)\\b[^,;]*");
      if (exampleOfOther || namedExactly) {
        return true;
      }
    }
    return false;
  }
}
