package parley.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that a mistyped one most likely meant. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest single-character edits; ties go to the first by alphabet. */
  static String to(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.<String>comparingInt(c -> edits(name, c)).thenComparing(c -> c))
        .orElseThrow();
  }

  /** Levenshtein distance, one row at a time. */
  static int edits(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
