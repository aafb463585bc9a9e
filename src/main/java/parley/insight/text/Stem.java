package parley.insight.text;

/**
 * A light English stemmer: inflections only ({@code partitions}, {@code partitioned}, {@code
 * partitioning}), never a change of role ({@code consumer} stays apart from {@code consume}), since
 * who does what to whom must stay visible. After the first steps of Porter, "An algorithm for
 * suffix stripping" (1980).
 */
final class Stem {

  private Stem() {}

  static String of(String word) {
    if (word.length() < 4 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    String w = plural(word);
    w = participle(w);
    if (w.endsWith("ly") && w.length() > 5) {
      w = w.substring(0, w.length() - 2);
    }
    if (w.endsWith("ion") && w.length() > 6) {
      w = w.substring(0, w.length() - 3);
    }
    if (w.endsWith("e") && w.length() > 3) {
      w = w.substring(0, w.length() - 1);
    }
    return w.endsWith("y") && w.length() > 3 ? w.substring(0, w.length() - 1) + "i" : w;
  }

  private static String plural(String w) {
    if (w.endsWith("ies") && w.length() > 4) {
      return w.substring(0, w.length() - 3) + "y";
    }
    if (w.endsWith("sses")
        || w.endsWith("ches")
        || w.endsWith("shes")
        || w.endsWith("xes")
        || w.endsWith("zes")) {
      return w.substring(0, w.length() - 2);
    }
    boolean plain = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
    return plain ? w.substring(0, w.length() - 1) : w;
  }

  private static String participle(String w) {
    String base = null;
    if (w.endsWith("ing") && w.length() > 5) {
      base = w.substring(0, w.length() - 3);
    } else if (w.endsWith("ied") && w.length() > 4) {
      return w.substring(0, w.length() - 3) + "y";
    } else if (w.endsWith("ed") && w.length() > 4) {
      base = w.substring(0, w.length() - 2);
    }
    if (base == null || base.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
      return w;
    }
    int n = base.length();
    boolean doubled =
        n > 3 && base.charAt(n - 1) == base.charAt(n - 2) && "lsz".indexOf(base.charAt(n - 1)) < 0;
    return doubled ? base.substring(0, n - 1) : base;
  }
}
