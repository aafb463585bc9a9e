package parley.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.insight.text.Words;

/** A stand-in for embeddings: the cosine of two bags of stems, rounded to two decimals. */
final class Overlap implements Similarity {

  @Override
  public double of(String one, String other) {
    List<String> a = Words.stems(one);
    List<String> b = Words.stems(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(new HashSet<>(b));
    double cosine =
        both.size() / Math.sqrt((double) new HashSet<>(a).size() * new HashSet<>(b).size());
    return Math.round(cosine * 100) / 100.0;
  }
}
