package parley.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import parley.insight.text.Likeness;
import parley.insight.text.Words;

/** Whether a sentence says the opposite of another: by negation or by an opposite word. */
final class Polarity {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "no", "none", "cannot", "neither", "nor", "nothing", "nobody", "hardly");

  /** Denies the whole sentence, wherever what is denied stands. */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|isn['’]t) (?:true|correct|right|the"
              + " case)\\b|\\b(?:false|untrue|wrong|incorrect|a myth) that\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> DENIALS =
      Set.of("false", "untrue", "wrong", "incorrect", "myth");

  /** What follows a "no" or "not" that negates nothing. */
  private static final Set<String> NO_MATTER = Set.of("only", "matter");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "[;:()]|[.!?]\\s|,(?!\\s+(?:\\S+\\s+)?(?:and|or)\\s)|\\b(?:but|while|whereas|although|though|however|instead|rather|because|so"
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

  /**
   * Whether the clause of {@code sentence} that speaks of {@code stems} is negated: a negation
   * stands before one of them, or a denial anywhere.
   */
  static boolean negated(String sentence, Collection<String> stems) {
    List<String> words = Words.of(clause(sentence, stems));
    List<String> there = Words.allStems(words);
    for (int i = 0; i < words.size(); i++) {
      boolean meant = there.subList(i, there.size()).stream().anyMatch(stems::contains);
      if (DENIALS.contains(words.get(i)) || (negation(words, i) && meant)) {
        return true;
      }
    }
    return false;
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

  /** Whether the whole sentence is said not to be true. */
  static boolean denied(String sentence) {
    return DENIED.matcher(sentence).find();
  }

  /** The clause of {@code sentence} that speaks most of {@code stems}. */
  static String clause(String sentence, Collection<String> stems) {
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
    return IntStream.range(0, words.size())
        .anyMatch(i -> DENIALS.contains(words.get(i)) || negation(words, i));
  }

  private static boolean negation(List<String> words, int at) {
    boolean negation = NEGATIONS.contains(words.get(at)) || words.get(at).endsWith("n't");
    boolean alternative = at > 0 && words.get(at - 1).equals("or");
    boolean nothing = at + 1 < words.size() && NO_MATTER.contains(words.get(at + 1));
    return negation && !alternative && !nothing;
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
