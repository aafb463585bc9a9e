package parley.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.insight.text.Sentence;
import parley.insight.text.Words;

/** Tells sentences from lists of keywords, and English from other languages. */
final class Prose {

  private static final Set<String> FINITE =
      Set.of(
          ("is are was were be been has have had does do did can could will would should must may"
                  + " might it's i'm that's there's don't doesn't didn't isn't aren't can't cannot"
                  + " won't because when if which that who so i we you they it he she")
              .split(" "));

  private static final Set<String> FOREIGN =
      Set.of(
          ("der die das und ist nicht ein eine einen mit für auf wird werden sind ich wir dass von"
               + " zu den dem le la les des est une pas dans pour qui que sur avec el los las una"
               + " es por para con se il che per sono non della het een van niet voor met em um uma"
               + " não och att är som nie jest się на и в не")
              .split(" "));

  private static final Set<String> LIST_WORDS = Set.of("and", "or", "of");

  /** Running English has more joining words than this, a keyword list fewer. */
  private static final double LISTED = 0.25;

  /** What stands in brackets is code or an aside, and its commas separate no keywords. */
  private static final Pattern BRACKETS = Pattern.compile("[\\[({][^\\[\\](){}]*[\\])}]");

  private static final int MOST_IN_BRACKETS = 12;

  private static final Set<String> ACTS =
      Set.of(
          "requires require needs need uses use takes take makes make gives give allows allow puts"
              .split(" "));

  private static final Pattern SEPARATOR =
      Pattern.compile("[,;|/•·]|\\band\\b|\\bor\\b|\\s[-–]\\s");

  private Prose() {}

  /** A row of keywords rather than a statement. Short enumerations are answers like others. */
  static boolean listed(Sentence sentence) {
    String told = BRACKETS.matcher(sentence.text()).replaceAll(" ");
    List<String> outside = Words.of(told);
    return sentence.words().size() - outside.size() > MOST_IN_BRACKETS
        ? listed(sentence.text(), sentence.words())
        : listed(told, outside);
  }

  private static boolean listed(String text, List<String> words) {
    double joined = joined(words);
    boolean verb = finite(words) || words.stream().anyMatch(ACTS::contains);
    if (words.size() >= 9 && joined < 0.12) {
      return !verb;
    }
    String[] items = SEPARATOR.split(text);
    if (items.length == 1) {
      return words.size() >= 16 && joined < 0.25 && !finite(words);
    }
    long told = Arrays.stream(items).filter(item -> finite(Words.of(item))).count();
    return words.size() >= 12
        && items.length >= 5
        && words.size() <= 3.5 * items.length
        && joined < LISTED
        && told <= items.length / 4;
  }

  /** Share of the words that join others into a sentence; "and", "or" and "of" join lists too. */
  private static double joined(List<String> words) {
    long joining = words.stream().filter(w -> Words.function(w) && !LIST_WORDS.contains(w)).count();
    return (double) joining / Math.max(1, words.size());
  }

  /** A piece without any verb that could be told. */
  static boolean fragment(Sentence sentence) {
    List<String> words = sentence.words();
    return !finite(words)
        && (words.size() <= 4 || (words.size() <= 6 && Words.functionShare(words) < 0.34));
  }

  /** Mostly not English: our word lists and our model cannot judge it. */
  static boolean foreign(String text, List<String> words) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .filter(Character::isLetter)
            .count();
    if (letters > 10 && latin < 0.7 * letters) {
      return true;
    }
    double foreign =
        (double) words.stream().filter(w -> FOREIGN.contains(w) && !Words.function(w)).count()
            / Math.max(1, words.size());
    return words.size() >= 6 && foreign >= 0.12 && foreign > Words.functionShare(words);
  }

  private static boolean finite(List<String> words) {
    return words.stream().anyMatch(FINITE::contains);
  }
}
