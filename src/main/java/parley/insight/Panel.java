package parley.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The independent scorings of one answer. What is said of it is the median, and how sure it is, is
 * the spread.
 */
public record Panel(ModelSheet sheet, List<ModelScoring> scorings) {

  /** Fewer say nothing about how far they would lie apart. */
  private static final int LEAST = 2;

  /** Mean range of three draws, in standard deviations (Tippett, 1925). */
  private static final double RANGE_OF_THREE = 1.693;

  /** Standard error of the median of three, in standard deviations of one. */
  private static final double MEDIAN_OF_THREE = 0.67;

  public Panel {
    scorings = List.copyOf(scorings);
  }

  boolean usable() {
    return scorings.size() >= LEAST;
  }

  double median(ToDoubleFunction<ModelScoring> what) {
    double[] sorted = scorings.stream().mapToDouble(what).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double composite() {
    return median(s -> s.composite(sheet.telling()));
  }

  double least() {
    return scorings.stream().mapToDouble(s -> s.composite(sheet.telling())).min().orElse(0);
  }

  double most() {
    return scorings.stream().mapToDouble(s -> s.composite(sheet.telling())).max().orElse(0);
  }

  double spread() {
    return most() - least();
  }

  /** Of the median, as far as so few can tell. */
  double standardError() {
    return MEDIAN_OF_THREE * spread() / RANGE_OF_THREE;
  }

  /** What more than half of the scorings see met, by number, with the first one's words. */
  Map<Integer, Evidence> met() {
    var met = new TreeMap<Integer, Evidence>();
    for (int number = 1; number <= sheet.points().size(); number++) {
      int n = number;
      List<Evidence> words =
          scorings.stream().filter(s -> s.met().containsKey(n)).map(s -> s.met().get(n)).toList();
      if (2 * words.size() > scorings.size()) {
        met.put(n, words.getFirst());
      }
    }
    return met;
  }
}
