package parley.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How skills stand to each other: parents in full and through any steps, nearness in one. */
final class Edges {

  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Map<String, Map<String, Integer>> near = new HashMap<>();
  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Set<String> habits = new HashSet<>();
  private int general;

  private Edges() {}

  static Edges of(JsonNode json, Set<String> known) {
    var edges = new Edges();
    var parents = new HashMap<String, Set<String>>();
    json.path("parents")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        child ->
                            parents
                                .computeIfAbsent(known(child.asText(), known), _ -> new HashSet<>())
                                .add(known(entry.getKey(), known))));
    parents.keySet().forEach(child -> edges.climb(child, child, parents));
    json.path("near").forEach(edge -> edges.near(edge.asText(), known));
    json.path("equivalent").forEach(edge -> edges.same(edge.asText(), known));
    json.path("habits").forEach(skill -> edges.habits.add(known(skill.asText(), known)));
    edges.general(json.path("general"), parents, known);
    return edges;
  }

  boolean implies(String child, String parent) {
    return ancestors.getOrDefault(child, Set.of()).contains(parent);
  }

  boolean isHabit(String skill) {
    return habits.contains(skill);
  }

  Link link(String have, String wanted) {
    if (have.equals(wanted)) {
      return new Link(Link.SKILL, 100);
    }
    if (implies(have, wanted)) {
      return new Link(Link.EQUIVALENT, 100);
    }
    if (same.getOrDefault(have, Set.of()).contains(wanted)) {
      return new Link(Link.EQUIVALENT, 100);
    }
    int hundredths = near.getOrDefault(have, Map.of()).getOrDefault(wanted, 0);
    if (children.getOrDefault(have, Set.of()).contains(wanted)) {
      hundredths = Math.max(hundredths, general);
    }
    return hundredths == 0 ? Link.NONE : new Link(Link.NEAR, hundredths);
  }

  private void climb(String child, String from, Map<String, Set<String>> parents) {
    for (String parent : parents.getOrDefault(from, Set.of())) {
      if (ancestors.computeIfAbsent(child, _ -> new HashSet<>()).add(parent)) {
        climb(child, parent, parents);
      }
    }
  }

  /** {@code "PostgreSQL ~ MySQL 0.8"}. */
  private void near(String edge, Set<String> known) {
    int tilde = edge.indexOf(" ~ ");
    int blank = edge.lastIndexOf(' ');
    String one = known(edge.substring(0, tilde), known);
    String other = known(edge.substring(tilde + 3, blank), known);
    int hundredths = (int) Math.round(Double.parseDouble(edge.substring(blank + 1)) * 100);
    near.computeIfAbsent(one, _ -> new HashMap<>()).put(other, hundredths);
    near.computeIfAbsent(other, _ -> new HashMap<>()).put(one, hundredths);
  }

  /** {@code "Redis ~ Valkey"}. */
  private void same(String edge, Set<String> known) {
    int tilde = edge.indexOf(" ~ ");
    String one = known(edge.substring(0, tilde), known);
    String other = known(edge.substring(tilde + 3), known);
    same.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    same.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
  }

  /** "SQL" says something where PostgreSQL is asked for; "Backend" says nothing of Django. */
  private void general(JsonNode json, Map<String, Set<String>> parents, Set<String> known) {
    general = (int) Math.round(json.path("credit").asDouble() * 100);
    var wide = new HashSet<String>();
    json.path("skills").forEach(skill -> wide.add(known(skill.asText(), known)));
    parents.forEach(
        (child, above) ->
            above.stream()
                .filter(wide::contains)
                .forEach(
                    parent -> children.computeIfAbsent(parent, _ -> new HashSet<>()).add(child)));
  }

  private static String known(String skill, Set<String> known) {
    if (!known.contains(skill)) {
      throw new IllegalArgumentException("an edge names an unknown skill: " + skill);
    }
    return skill;
  }

  /**
   * @param how as in {@link Match.RequirementMatch#how}
   * @param hundredths credit in hundredths, 0 to 100
   */
  record Link(String how, int hundredths) {
    static final String SKILL = "skill";
    static final String EQUIVALENT = "equivalent";
    static final String NEAR = "near";
    static final Link NONE = new Link("none", 0);
  }
}
