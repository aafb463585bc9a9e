package parley.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.insight.text.Likeness;
import parley.insight.text.Words;

/** Whether a sentence says the opposite of another: by negation or by an opposite word. */
final class Polarity {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "no",
          "none",
          "cannot",
          "neither",
          "nor",
          "nothing",
          "nobody",
          "hardly",
          "false",
          "untrue",
          "wrong",
          "incorrect",
          "myth");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "[,;:()]|\\b(?:but|while|whereas|although|though|however|instead|rather|because|so"
              + " that)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Set<String>> OPPOSITES =
      pairs(
          "more less",
          "increases decreases",
          "increase decrease",
          "increased decreased",
          "increase reduce",
          "increases reduces",
          "faster slower",
          "higher lower",
          "before after",
          "first last",
          "always never",
          "required optional",
          "synchronous asynchronous",
          "mutable immutable",
          "ordered unordered",
          "same different",
          "one all",
          "allowed forbidden",
          "persistent volatile",
          "durable volatile",
          "public private",
          "static dynamic",
          "stateful stateless",
          "strong weak",
          "safe unsafe",
          "cheap expensive",
          "early late",
          "larger smaller",
          "large small",
          "lock unlock",
          "blocking nonblocking",
          "read write",
          "reads writes",
          "client server",
          "producer consumer",
          "producers consumers",
          "ascending descending",
          "internal external",
          "horizontal vertical",
          "explicit implicit",
          "unique duplicate",
          "keeps loses",
          "adds removes",
          "add remove",
          "enabled disabled",
          "manual automatic",
          "compile runtime",
          "sender receiver",
          "parent child");

  private Polarity() {}

  /** Whether the clause of {@code sentence} that speaks of {@code stems} is negated. */
  static boolean negated(String sentence, Collection<String> stems) {
    return negated(Words.of(clause(sentence, stems)));
  }

  static boolean negated(String text) {
    return negated(Words.of(text));
  }

  /** Whether {@code sentence} has the opposite of a word that {@code reference} has. */
  static boolean opposed(String sentence, String reference) {
    Set<String> said = new HashSet<>(Words.of(sentence));
    Set<String> meant = new HashSet<>(Words.of(reference));
    return meant.stream()
        .filter(word -> !said.contains(word))
        .flatMap(word -> OPPOSITES.getOrDefault(word, Set.of()).stream())
        .anyMatch(opposite -> said.contains(opposite) && !meant.contains(opposite));
  }

  private static String clause(String sentence, Collection<String> stems) {
    String best = sentence;
    double most = 0;
    for (String clause : CLAUSE.split(sentence)) {
      double share = Likeness.share(stems, Words.stems(clause));
      if (share > most) {
        most = share;
        best = clause;
      }
    }
    return best;
  }

  private static boolean negated(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean negation = NEGATIONS.contains(words.get(i)) || words.get(i).endsWith("n't");
      boolean only = i + 1 < words.size() && words.get(i + 1).equals("only");
      if (negation && !only) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Set<String>> pairs(String... pairs) {
    Map<String, Set<String>> opposites = new HashMap<>();
    for (String pair : pairs) {
      List<String> two = new ArrayList<>(List.of(pair.split(" ")));
      opposites.computeIfAbsent(two.get(0), _ -> new HashSet<>()).add(two.get(1));
      opposites.computeIfAbsent(two.get(1), _ -> new HashSet<>()).add(two.get(0));
    }
    return Map.copyOf(opposites);
  }
}
