package parley.insight.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and stems of English text. */
public final class Words {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?[+#]*|[=!]==?", Pattern.UNICODE_CHARACTER_CLASS);

  /** What holds sentences together and says nothing by itself. */
  private static final Set<String> FUNCTION =
      Set.of(
          ("a an the this that these those i you he she it we they me him her us them my your his"
               + " its our their mine yours one ones who whom whose which what where when why how"
               + " and or but nor so yet if then else than as because since while although though"
               + " unless until whether of to in on at by for with from into onto over under about"
               + " after before between through during against within without across per via upon"
               + " up down out off is are was were be been being am do does did done doing have has"
               + " had having can could will would shall should may might must not no never none"
               + " only just also too very more most much many some any each every all both either"
               + " neither other another such same own there here again still even i'm i've it's"
               + " that's there's don't doesn't didn't isn't aren't wasn't weren't can't cannot"
               + " won't wouldn't couldn't shouldn't hasn't haven't hadn't let's you're they're"
               + " we're we've they've")
              .split(" "));

  private Words() {}

  /** Lower-case words in order, without invisible characters. */
  public static List<String> of(String text) {
    return WORD.matcher(Plain.of(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace('’', '\''))
        .toList();
  }

  public static boolean function(String word) {
    return FUNCTION.contains(word);
  }

  /** Share of function words, 0 to 1; running English has about 0.45, a keyword list under 0.2. */
  public static double functionShare(List<String> words) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(Words::function).count() / words.size();
  }

  /** Stems of the words that carry content, in order. */
  public static List<String> stems(List<String> words) {
    return words.stream().filter(word -> !function(word)).map(Stem::of).toList();
  }

  public static List<String> stems(String text) {
    return stems(of(text));
  }

  /** Stems of all words, function words too, in order. */
  public static List<String> allStems(List<String> words) {
    return words.stream().map(Stem::of).toList();
  }
}
