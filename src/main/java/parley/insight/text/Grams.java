package parley.insight.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Character trigrams of the words that carry content, each word padded: they forgive spelling,
 * inflection and composition ({@code initialise}, {@code initialization}).
 */
public final class Grams {

  private static final int LENGTH = 3;

  private Grams() {}

  public static Set<String> of(Collection<String> words) {
    var grams = new HashSet<String>();
    for (String word : words) {
      if (!Words.function(word)) {
        String padded = "#" + word + "#";
        for (int i = 0; i + LENGTH <= padded.length(); i++) {
          grams.add(padded.substring(i, i + LENGTH));
        }
      }
    }
    return grams;
  }
}
