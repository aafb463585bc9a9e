package parley.insight;

import java.util.ArrayList;
import java.util.List;
import parley.insight.text.Sentence;
import parley.insight.text.Words;

/** Accepted phrasings, found by their stems in any order, close together in one sentence. */
final class Phrase {

  private static final int SLACK = 5;

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
