package parley.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import parley.insight.text.Sentence;
import parley.insight.text.Words;
import parley.interview.Question.KeyPoint;

/** Accepted phrasings, found by their stems in any order, close together in one sentence. */
final class Phrase {

  private static final int SLACK = 5;
  private static final int MANY = 4;
  private static final double RECITED = 0.7;

  private Phrase() {}

  /** Weight of the best phrasing found: 0, 0.5 for one word, 0.8 for two, 1 for more. */
  static double weight(List<String> accept, Sentence sentence) {
    List<String> there = Words.allStems(sentence.words());
    double best = 0;
    for (String phrasing : accept) {
      List<String> content = Words.stems(phrasing);
      List<String> wanted = content.isEmpty() ? Words.allStems(Words.of(phrasing)) : content;
      if (near(wanted, there)) {
        best = Math.max(best, wanted.size() == 1 ? 0.5 : wanted.size() == 2 ? 0.8 : 1);
      }
    }
    return best;
  }

  /**
   * Whether an answer is little else than accepted phrasings, word for word: nobody speaks like
   * that who was not given them.
   */
  static boolean recited(List<KeyPoint> points, List<String> words) {
    List<String> there = Words.allStems(words.stream().filter(w -> !w.equals("and")).toList());
    boolean[] covered = new boolean[there.size()];
    int found = 0;
    for (KeyPoint point : points) {
      for (String phrasing : point.accept()) {
        List<String> wanted = Words.allStems(Words.of(phrasing));
        int at = Collections.indexOfSubList(there, wanted);
        if (at >= 0) {
          Arrays.fill(covered, at, at + wanted.size(), true);
          found++;
        }
      }
    }
    int recited = 0;
    for (boolean one : covered) {
      recited += one ? 1 : 0;
    }
    return found >= MANY && recited >= RECITED * there.size();
  }

  /** Whether all of {@code wanted} stand within a window of a few more words. */
  static boolean near(List<String> wanted, List<String> there) {
    int window = wanted.size() + SLACK;
    for (int from = 0; from < there.size(); from++) {
      if (wanted.contains(there.get(from))) {
        List<String> seen =
            new ArrayList<>(there.subList(from, Math.min(there.size(), from + window)));
        if (seen.containsAll(wanted)) {
          return true;
        }
      }
    }
    return false;
  }
}
