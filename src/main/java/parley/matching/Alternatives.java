package parley.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A requirement of several skills of which one will do is written "PostgreSQL or MySQL". */
final class Alternatives {

  private static final String OR = " or ";
  private static final Pattern SPLIT = Pattern.compile(Pattern.quote(OR));

  private Alternatives() {}

  static String written(List<String> skills) {
    return String.join(OR, skills);
  }

  /** The canonical skills of the requirement; empty where it is a phrase. */
  static List<String> of(String requirement, Ontology ontology) {
    var skills = new ArrayList<String>();
    for (String part : SPLIT.split(requirement)) {
      String skill = ontology.canonical(part);
      if (skill == null) {
        return List.of();
      }
      skills.add(skill);
    }
    return skills;
  }
}
