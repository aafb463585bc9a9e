package parley.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.insight.text.Sentence;

/**
 * One scoring of one answer by a language model, of which every quote was found in the answer.
 *
 * @param met the words that meet a point, by its number
 */
public record ModelScoring(
    double relevance, double accuracy, double communication, Map<Integer, Evidence> met) {

  /** What a scoring may be better than the points that it shows. */
  private static final double UNSHOWN = 2.5;

  public ModelScoring {
    met = Map.copyOf(met);
  }

  /** As the model said it; field names are those of the prompt's output schema. */
  public record Said(List<Point> points, double relevance, double accuracy, double communication) {

    /** {@code quote} is empty where the point is not met. */
    public record Point(int number, boolean met, String quote) {}
  }

  /**
   * Nothing where one quote is not in the answer character for character, or lies in what does not
   * count there, or a point is met without words: who invents once is not believed elsewhere. The
   * accuracy is at most {@value #UNSHOWN} above what the shown points carry.
   */
  public static Optional<ModelScoring> verified(ModelSheet sheet, Said said) {
    List<Sentence> statements = Reading.of(sheet.turn()).statements();
    var met = new TreeMap<Integer, Evidence>();
    for (Said.Point point : said.points()) {
      if (point.number() > sheet.points().size()) {
        return Optional.empty();
      }
      if (point.met()) {
        int start = sheet.turn().answer().indexOf(point.quote());
        if (point.quote().isBlank() || start < 0 || !counts(statements, start)) {
          return Optional.empty();
        }
        met.put(point.number(), new Evidence(sheet.turn().index(), point.quote(), start));
      }
    }
    double shown = 10.0 * met.size() / sheet.points().size();
    return Optional.of(
        new ModelScoring(
            said.relevance(),
            Math.min(said.accuracy(), shown + UNSHOWN),
            said.communication(),
            met));
  }

  private static boolean counts(List<Sentence> statements, int at) {
    return statements.stream().anyMatch(s -> s.start() <= at && at < s.start() + s.text().length());
  }

  /** By the same weights as {@link Scorer}. */
  double composite(boolean telling) {
    return telling
        ? Math.min(relevance + 3, 0.5 * accuracy + 0.35 * relevance + 0.15 * communication)
        : Math.min(accuracy + 1.5, 0.85 * accuracy + 0.1 * relevance + 0.05 * communication);
  }
}
