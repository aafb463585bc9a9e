package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the experience into jobs. A short line with a range of dates anchors a job; {@link
 * JobHeader} tells which lines around it are its header.
 */
final class Jobs {

  private static final int DESCRIPTION = 1_000;

  private final List<Line> lines;
  private final YearMonth today;

  private Jobs(List<Line> lines, YearMonth today) {
    this.lines = lines;
    this.today = today;
  }

  static List<JobEntry> of(List<Block> blocks, YearMonth today) {
    var entries = new ArrayList<JobEntry>();
    for (Block block : blocks) {
      if (block.section() == Section.EXPERIENCE) {
        entries.addAll(new Jobs(block.lines(), today).entries());
      }
    }
    if (!Block.lines(blocks, Section.EXPERIENCE).isEmpty()) {
      return List.copyOf(entries);
    }
    // No heading that we know: only what has both dates and a position's name is a job.
    List<Line> others =
        blocks.stream()
            .filter(b -> b.section() != Section.EDUCATION && b.section() != Section.PROJECTS)
            .flatMap(block -> block.lines().stream())
            .filter(line -> Degree.highest(line.text()) == null)
            .toList();
    return new Jobs(others, today)
        .entries().stream().filter(e -> e.period() != null && e.job().title() != null).toList();
  }

  private List<JobEntry> entries() {
    List<JobHeader> headers = JobHeader.of(lines, today);
    var entries = new ArrayList<JobEntry>();
    String employer = null;
    for (int h = 0; h < headers.size(); h++) {
      JobHeader header = headers.get(h);
      JobHeader next = h + 1 < headers.size() ? headers.get(h + 1) : null;
      List<Line> body = lines.subList(header.to(), next == null ? lines.size() : next.from());
      if (next != null && header.isAbove(next, body)) {
        employer = header.heading().company();
        continue; // the employer's own line, with the dates of all positions there
      }
      Heading heading = header.heading();
      if (heading.company() == null && heading.title() != null) {
        heading = new Heading(heading.title(), employer);
      } else {
        employer = header.opensEmployer() ? heading.company() : null;
      }
      entries.add(entry(header, heading, body));
    }
    if (entries.isEmpty() && lines.stream().anyMatch(line -> !line.isBlank())) {
      entries.add(undated());
    }
    return entries;
  }

  private JobEntry entry(JobHeader header, Heading heading, List<Line> body) {
    Period period = header.period();
    var job =
        new Profile.Job(
            heading.company(),
            heading.title(),
            period.fromText(),
            period.toText(),
            period.months(),
            description(body));
    return new JobEntry(job, period, lines.subList(header.from(), header.to()), body);
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
