package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the experience into jobs. A short line with a range of dates anchors a job; the lines
 * around it, up to a blank line, a point or a sentence, are its header.
 */
final class Jobs {

  private static final int HEADER_WORDS = 18;
  private static final int DESCRIPTION = 1_000;

  private final List<Line> lines;
  private final YearMonth today;

  private Jobs(List<Line> lines, YearMonth today) {
    this.lines = lines;
    this.today = today;
  }

  static List<JobEntry> of(List<Block> blocks, YearMonth today) {
    List<Line> lines = Block.lines(blocks, Section.EXPERIENCE);
    if (!lines.isEmpty()) {
      return new Jobs(lines, today).entries();
    }
    // No heading that we know: only what has both dates and a position's name is a job.
    List<Line> others = new ArrayList<>(Block.lines(blocks, Section.HEADER));
    others.addAll(Block.lines(blocks, Section.SUMMARY));
    others.addAll(Block.lines(blocks, Section.OTHER));
    return new Jobs(others, today)
        .entries().stream().filter(e -> e.period() != null && e.job().title() != null).toList();
  }

  private List<JobEntry> entries() {
    List<int[]> headers = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isAnchor(i)) {
        int from = headerStart(i, free);
        int to = headerEnd(from, i);
        headers.add(new int[] {from, to, i});
        free = to;
        i = to - 1;
      }
    }
    var entries = new ArrayList<JobEntry>();
    for (int h = 0; h < headers.size(); h++) {
      int[] header = headers.get(h);
      int end = h + 1 < headers.size() ? headers.get(h + 1)[0] : lines.size();
      entries.add(
          entry(lines.subList(header[0], header[1]), lines.subList(header[1], end), header[2]));
    }
    if (entries.isEmpty() && lines.stream().anyMatch(line -> !line.isBlank())) {
      entries.add(undated());
    }
    return entries;
  }

  private boolean isAnchor(int i) {
    Line line = lines.get(i);
    return !line.isBlank()
        && line.words() <= HEADER_WORDS
        && Period.in(line.text(), today) != null
        && !(line.isBullet() && line.text().endsWith("."));
  }

  /** Up to two short lines above the dates belong to the header. */
  private int headerStart(int anchor, int free) {
    int from = anchor;
    while (from > free && anchor - from < 2 && isHeaderLine(from - 1, free)) {
      from--;
    }
    return from;
  }

  private boolean isHeaderLine(int i, int free) {
    Line line = lines.get(i);
    if (line.isBlank() || line.isBullet() || line.words() > 10 || line.text().endsWith(".")) {
      return false;
    }
    boolean opens = i == free || lines.get(i - 1).isBlank();
    boolean afterPoint =
        i > free && (lines.get(i - 1).isBullet() || lines.get(i - 1).text().endsWith("."));
    return opens
        || Titles.isTitle(line.text())
        || (afterPoint && Character.isUpperCase(line.text().codePointAt(0)));
  }

  /** One short line below the dates, where position or company is still missing. */
  private int headerEnd(int from, int anchor) {
    int to = anchor + 1;
    if (to < lines.size()) {
      Line next = lines.get(to);
      var soFar = Heading.of(lines.subList(from, to), today);
      boolean complete = soFar.title() != null && soFar.company() != null;
      boolean titled = soFar.title() == null && Titles.isTitle(next.text());
      if (!complete
          && !next.isBlank()
          && !next.isBullet()
          && next.words() <= 8
          && !next.text().endsWith(".")
          && (titled || soFar.title() != null)) {
        to++;
      }
    }
    return to;
  }

  private JobEntry entry(List<Line> header, List<Line> body, int anchor) {
    Period period = Period.in(lines.get(anchor).text(), today);
    var heading = Heading.of(header, today);
    var job =
        new Profile.Job(
            heading.company(),
            heading.title(),
            period == null ? null : period.fromText(),
            period == null ? null : period.toText(),
            period == null ? null : period.months(),
            description(body));
    return new JobEntry(job, period, header, body);
  }

  private JobEntry undated() {
    List<Line> header =
        lines.stream()
            .filter(line -> !line.isBlank() && Titles.isTitle(line.text()))
            .limit(1)
            .toList();
    var heading = Heading.of(header, today);
    var job =
        new Profile.Job(heading.company(), heading.title(), null, null, null, description(lines));
    return new JobEntry(job, null, List.of(), lines);
  }

  static @Nullable String description(List<Line> body) {
    String text =
        body.stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.content().text())
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
    return text.isEmpty() ? null : text.substring(0, Math.min(DESCRIPTION, text.length()));
  }
}
