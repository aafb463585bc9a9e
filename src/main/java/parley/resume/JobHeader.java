package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines that name a job. People write them in one way throughout a document, so the first job,
 * above which nothing else can stand, shows how many lines stand above the dates in all.
 *
 * @param from first line
 * @param to behind the last line
 * @param anchor the line with the dates
 */
record JobHeader(int from, int to, int anchor, Period period, Heading heading) {

  private static final int ANCHOR_WORDS = 18;
  private static final int HEADER_WORDS = 10;
  private static final int TITLED_WORDS = 16;
  private static final int BELOW_WORDS = 8;
  private static final int MOST_ABOVE = 3;
  private static final int MOST_BELOW = 2;
  private static final int WRAPPED = 60;

  /** Finds them in the lines of a section. */
  private record Search(List<Line> lines, YearMonth today) {

    List<JobHeader> all() {
      var headers = new ArrayList<JobHeader>();
      int free = 0;
      int above = -1;
      for (int i = 0; i < lines.size(); i++) {
        Period period = anchored(i);
        if (period != null) {
          boolean first = above < 0;
          int from = from(i, free, first ? MOST_ABOVE : above, first);
          above = first ? written(from, i) : above;
          int to = to(from, i, above > 0);
          headers.add(
              new JobHeader(from, to, i, period, Heading.of(lines.subList(from, to), today)));
          free = to;
          i = to - 1;
        }
      }
      return headers;
    }

    private @Nullable Period anchored(int i) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        return null;
      }
      Period period = Period.in(line.text(), today);
      boolean tells = line.isBullet() && Titles.isSentence(line.text());
      boolean isShort = line.words() <= ANCHOR_WORDS && !tells;
      return period != null && (isShort || Heading.sentence(line.text()) != null) ? period : null;
    }

    private int from(int anchor, int free, int most, boolean first) {
      int from = anchor;
      int taken = 0;
      for (int i = anchor - 1; i >= free && taken < most; i--) {
        if (lines.get(i).isBlank()) {
          continue;
        }
        if (!isHeader(i, HEADER_WORDS) || isContinuation(i)) {
          break;
        }
        from = i;
        taken++;
      }
      while (!first && from < anchor && !mayOpen(from, free)) {
        from = next(from);
      }
      return from;
    }

    /** A line that goes on after another one's text opens nothing. */
    private boolean mayOpen(int i, int free) {
      int before = previous(i);
      return before < free
          || i == 0
          || lines.get(i - 1).isBlank()
          || lines.get(before).isBullet()
          || lines.get(before).text().endsWith(".")
          || Titles.leaning(lines.get(i).text()) != 0;
    }

    private boolean isContinuation(int i) {
      if (i == 0 || lines.get(i - 1).isBlank()) {
        return false;
      }
      String before = lines.get(i - 1).text();
      return isLower(lines.get(i).text()) || (before.length() >= WRAPPED && !before.endsWith("."));
    }

    /** Short lines below the dates, where position or company is still missing. */
    private int to(int from, int anchor, boolean above) {
      int to = anchor + 1;
      for (int below = 0; below < MOST_BELOW; below++) {
        int next = to;
        while (next < lines.size() && lines.get(next).isBlank()) {
          next++;
        }
        var soFar = Heading.of(lines.subList(from, to), today);
        if (next >= lines.size()
            || soFar.isWhole()
            || !isHeader(next, BELOW_WORDS)
            || anchored(next) != null
            || (above && next > to && leadsOn(next))) {
          break;
        }
        String text = lines.get(next).text();
        boolean labelled = text.matches("(?i)(?:duties|responsibilities|tasks|tech\\p{L}*)\\b.*");
        boolean fits =
            soFar.title() == null ? Titles.isTitle(text) || soFar.company() == null : !labelled;
        if (!fits) {
          break;
        }
        to = next + 1;
      }
      return to;
    }

    /** Whether the line at {@code i} stands above the next job's dates. */
    private boolean leadsOn(int i) {
      int next = next(i);
      return next < lines.size() && anchored(next) != null && next == i + 1;
    }

    private boolean isHeader(int i, int words) {
      Line line = lines.get(i);
      return !line.isBullet()
          && (line.words() <= words
              || (words == HEADER_WORDS
                  && line.words() <= TITLED_WORDS
                  && Titles.isTitle(line.text())))
          && !Titles.isSentence(line.text())
          && !isLower(line.text());
    }

    /** "iOS Developer" is written in lower case only to look so. */
    private static boolean isLower(String text) {
      boolean brand = text.length() > 1 && Character.isUpperCase(text.charAt(1));
      return Character.isLowerCase(text.codePointAt(0)) && !brand;
    }

    private int written(int from, int to) {
      return (int) lines.subList(from, to).stream().filter(line -> !line.isBlank()).count();
    }

    private int next(int i) {
      int next = i + 1;
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
      return next;
    }

    private int previous(int i) {
      int previous = i - 1;
      while (previous >= 0 && lines.get(previous).isBlank()) {
        previous--;
      }
      return previous;
    }
  }

  static List<JobHeader> of(List<Line> lines, YearMonth today) {
    return new Search(lines, today).all();
  }

  /** Whether further positions under the same employer may follow without its name. */
  boolean opensEmployer() {
    return from < anchor && heading.company() != null;
  }

  /** An employer with the dates of all that follows, above the first position there. */
  boolean isAbove(JobHeader next, List<Line> between) {
    return heading.title() == null
        && heading.company() != null
        && next.heading.title() != null
        && Objects.isNull(next.heading.company())
        && between.stream().allMatch(Line::isBlank)
        && !next.period.from().isBefore(period.from());
  }
}
