package parley.insight;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.insight.text.Words;

/**
 * Whether a sentence says the same with the roles exchanged: "a partition is split into topics" for
 * "a topic is split into partitions". Embeddings and bags of words cannot see this.
 */
final class RoleSwap {

  /** Prepositions whose sides cannot be exchanged. */
  private static final Set<String> DIRECTED =
      Set.of("in", "into", "of", "from", "to", "on", "as", "within", "before", "after");

  private RoleSwap() {}

  /**
   * Looks for a word of both, around which what stood left now stands right and the other way
   * round. Active and passive voice exchange sides themselves, so the voices must agree.
   */
  static boolean in(String sentence, String point) {
    List<String> saidWords = Words.of(sentence);
    List<String> meantWords = Words.of(point);
    if (passive(saidWords) != passive(meantWords)) {
      return false;
    }
    List<String> said = Words.stems(saidWords);
    List<String> meant = Words.stems(meantWords);
    return sidesSwapped(said, meant)
        || neighboursSwapped(said, meant)
        || linksSwapped(links(saidWords), links(meantWords))
        || (!defines(saidWords) && endsSwapped(said, meant));
  }

  /** "… is called a topic" may name at its end what a definition names first. */
  private static boolean defines(List<String> words) {
    return words.contains("called") || words.contains("known");
  }

  /** The last thing named stands before a word of both, and the first one after it. */
  private static boolean endsSwapped(List<String> said, List<String> meant) {
    if (meant.size() < 3) {
      return false;
    }
    int first = said.indexOf(meant.getFirst());
    int last = said.indexOf(meant.getLast());
    return last >= 0
        && said.lastIndexOf(meant.getLast()) < first
        && meant.subList(1, meant.size() - 1).stream()
            .mapToInt(said::indexOf)
            .anyMatch(at -> at > last && at < first);
  }

  /** "The objects create the container" for "the container creates the objects". */
  private static boolean neighboursSwapped(List<String> said, List<String> meant) {
    for (int i = 1; i < meant.size() - 1; i++) {
      List<String> turned = List.of(meant.get(i + 1), meant.get(i), meant.get(i - 1));
      if (Collections.indexOfSubList(said, turned) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean sidesSwapped(List<String> said, List<String> meant) {
    for (int i = 1; i < meant.size() - 1; i++) {
      int at = said.indexOf(meant.get(i));
      if (at > 0 && at < said.size() - 1) {
        Set<String> left = only(meant.subList(0, i), meant.subList(i + 1, meant.size()));
        Set<String> right = only(meant.subList(i + 1, meant.size()), meant.subList(0, i));
        Set<String> saidLeft = only(said.subList(0, at), said.subList(at + 1, said.size()));
        Set<String> saidRight = only(said.subList(at + 1, said.size()), said.subList(0, at));
        if (meet(left, saidRight)
            && meet(right, saidLeft)
            && !meet(left, saidLeft)
            && !meet(right, saidRight)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Two words and the preposition between them: "documents in collections". */
  private record Link(String from, String by, String to) {}

  private static boolean linksSwapped(Set<Link> said, Set<Link> meant) {
    return meant.stream().anyMatch(l -> said.contains(new Link(l.to(), l.by(), l.from())));
  }

  private static Set<Link> links(List<String> words) {
    Set<Link> links = new HashSet<>();
    String from = null;
    String by = null;
    for (String word : words) {
      if (DIRECTED.contains(word)) {
        by = word;
      } else if (!Words.function(word)) {
        String to = Words.stems(List.of(word)).getFirst();
        if (from != null && by != null) {
          links.add(new Link(from, by, to));
        }
        from = to;
        by = null;
      }
    }
    return links;
  }

  private static boolean passive(List<String> words) {
    return words.contains("by");
  }

  private static Set<String> only(List<String> here, List<String> notThere) {
    Set<String> set = new HashSet<>(here);
    set.removeAll(new HashSet<>(notThere));
    return set;
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
