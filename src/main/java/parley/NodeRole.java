package parley;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a node does. In a cluster every role needs a node, and may have many. */
enum NodeRole {
  /** Takes the traffic of pages and programs: the verticles http, room and monitor. */
  EDGE,
  /** Runs interviews and background work: interview, clock, archive and jobs. */
  ENGINE,
  /** Thinks: resume, embedding, matching, llm, interviewer and scoring. */
  AI;

  static Set<NodeRole> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(NodeRole.class));
  }

  /**
   * @param list {@code edge,engine}, or {@code all}
   * @throws IllegalArgumentException with a message for the operator
   */
  static Set<NodeRole> parse(String list) {
    if (list.equals("all")) {
      return all();
    }
    var roles = EnumSet.noneOf(NodeRole.class);
    for (String name : list.split(",", -1)) {
      roles.add(of(name));
    }
    return Collections.unmodifiableSet(roles);
  }

  private static NodeRole of(String name) {
    return Arrays.stream(values())
        .filter(role -> role.wire().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no role; the roles are %s, separated by commas, or all"
                        .formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(values()).map(NodeRole::wire).collect(Collectors.joining(", "));
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
