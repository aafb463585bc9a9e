package parley.testing.cv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as the lines of a document; what follows four blanks stands at the right margin. */
final class PlainLines {

  private static final String GAP = "    ";

  private final Cv cv;
  private final Wording words;
  private final List<String> lines = new ArrayList<>();

  private PlainLines(Cv cv, Wording words) {
    this.cv = cv;
    this.words = words;
  }

  /** Who it is, then all that is told. */
  static List<String> of(Cv cv, Wording words) {
    String text = cv.text();
    if (text != null) {
      return text.lines().toList();
    }
    List<String> lines = new ArrayList<>(head(cv));
    lines.addAll(story(cv, words));
    lines.addAll(lists(cv, words));
    return lines;
  }

  static List<String> head(Cv cv) {
    var lines = new ArrayList<String>();
    lines.add(cv.name());
    add(lines, cv.label());
    var contact = new ArrayList<String>();
    add(contact, cv.place());
    add(contact, cv.phone());
    add(contact, cv.email());
    lines.add(String.join(" | ", contact));
    lines.addAll(cv.links());
    return lines;
  }

  static List<String> story(Cv cv, Wording words) {
    var lines = new PlainLines(cv, words);
    lines.tell();
    return lines.lines;
  }

  static List<String> lists(Cv cv, Wording words) {
    var lines = new PlainLines(cv, words);
    lines.list();
    return lines.lines;
  }

  private void tell() {
    String summary = cv.summary();
    if (summary != null && !summary.isEmpty()) {
      heading(words.summary());
      lines.add(summary);
    }
    heading(words.work());
    for (Cv.Work job : cv.work()) {
      lines.add("");
      lines.add(job.company() + GAP + job.dates());
      lines.add(job.title());
      job.points().forEach(point -> lines.add("• " + point));
    }
    if (!cv.projects().isEmpty()) {
      heading(words.projects());
      for (Cv.Project project : cv.projects()) {
        lines.add("");
        lines.add(project.title());
        lines.add(project.text());
      }
    }
    heading(words.education());
    for (Cv.Study study : cv.education()) {
      lines.add("");
      lines.add(study.degree() + GAP + study.dates());
      add(lines, study.institution());
    }
  }

  private void list() {
    heading(words.skills());
    cv.skills()
        .forEach(
            (group, skills) ->
                lines.add((group.isEmpty() ? "" : group + ": ") + String.join(", ", skills)));
    if (!cv.certificates().isEmpty()) {
      heading(words.certificates());
      lines.addAll(cv.certificates());
    }
    heading(words.languages());
    lines.add(String.join(", ", cv.languages()));
  }

  private void heading(String words) {
    lines.add("");
    lines.add(words);
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null && !line.isEmpty()) {
      lines.add(line);
    }
  }
}
