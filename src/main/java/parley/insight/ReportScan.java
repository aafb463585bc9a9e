package parley.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole report for what must never be judged, whoever made it.
 *
 * <p>Three kinds of text stand in a report, each read as what it is: what is said about the
 * candidate; what was asked (competences and key points, left out of the former where they are
 * repeated); what the candidate wrote.
 */
public final class ReportScan {

  /**
   * @param where in the report, as a path: {@code strengths[0].text}
   */
  public record Found(String where, Feature feature) {}

  private final List<Found> found = new ArrayList<>();
  private final List<String> subjects;

  private ReportScan(List<String> subjects) {
    this.subjects = subjects;
  }

  /**
   * What of {@code report} speaks of a forbidden feature; empty where it is clean.
   *
   * @param turns what the report is about; their questions may be repeated in it
   */
  public static List<Found> of(Insights report, List<Turn> turns) {
    var subjects = new ArrayList<String>();
    turns.forEach(t -> subjects.addAll(subjects(t)));
    var scan = new ReportScan(longestFirst(subjects));
    scan.said("why", report.why());
    scan.points("strengths", report.strengths());
    scan.points("improvements", report.improvements());
    for (int i = 0; i < report.competences().size(); i++) {
      String where = "competences[" + i + "].competence";
      scan.asked(where, report.competences().get(i).competence());
    }
    for (int i = 0; i < report.answers().size(); i++) {
      scan.answer("answers[" + i + "].", report.answers().get(i));
    }
    return List.copyOf(scan.found);
  }

  /** Whether a point may stand; {@code turn} is the one that it quotes. */
  static boolean clean(Point point, Turn turn) {
    var scan = new ReportScan(longestFirst(subjects(turn)));
    scan.points("", List.of(point));
    return scan.found.isEmpty();
  }

  private static List<String> subjects(Turn turn) {
    return Stream.of(
            Stream.of(turn.question().competence(), Wording.asked(turn.question())),
            turn.question().keyPoints().stream().map(p -> p.point()),
            turn.question().misconceptions().stream())
        .flatMap(Function.identity())
        .toList();
  }

  /** So that what contains another is left out as a whole. */
  private static List<String> longestFirst(List<String> subjects) {
    return subjects.stream()
        .filter(subject -> !subject.isBlank())
        .sorted(Comparator.comparingInt(subject -> -subject.length()))
        .toList();
  }

  private void points(String where, List<Point> points) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String at = where + "[" + i + "].";
      said(at + "title", point.title());
      said(at + "text", point.text());
      asked(at + "competence", point.competence());
      quotes(at + "evidence", point.evidence());
    }
  }

  private void answer(String at, AnswerScore answer) {
    said(at + "why", answer.why());
    asked(at + "competence", answer.competence());
    answer.met().forEach(met -> asked(at + "met", met));
    answer.missed().forEach(missed -> asked(at + "missed", missed));
    quotes(at + "evidence", answer.evidence());
  }

  private void quotes(String where, List<Evidence> evidence) {
    evidence.forEach(e -> add(where, ForbiddenFeatures.toldIn(e.quote())));
  }

  private void asked(String where, String text) {
    add(where, ForbiddenFeatures.askedIn(text));
  }

  private void said(String where, @Nullable String text) {
    if (text != null) {
      String rest = text;
      for (String subject : subjects) {
        rest = rest.replace(subject, " ");
      }
      add(where, ForbiddenFeatures.judgedIn(rest));
      add(where, ForbiddenFeatures.askedIn(text));
    }
  }

  private void add(String where, Optional<Feature> feature) {
    feature.map(f -> new Found(where, f)).filter(f -> !found.contains(f)).ifPresent(found::add);
  }
}
