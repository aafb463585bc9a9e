package parley.resume;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds for each fact of a profile the words that it was read from. */
final class Facts {

  private static final int SURE = 97;
  private static final int LIKELY = 85;
  private static final int UNSURE = 60;

  private final String text;
  private final List<Review.Fact> facts = new ArrayList<>();

  Facts(String text) {
    this.text = text;
  }

  List<Review.Fact> all() {
    return facts;
  }

  void contact(Contact contact) {
    Contact.Reading name = contact.name();
    Contact.Reading email = contact.email();
    add("/name", name == null ? null : name.quote(), SURE);
    add("/email", email == null ? null : email.quote(), SURE);
    add("/phone", contact.phone(), SURE);
    for (int i = 0; i < contact.links().size(); i++) {
      add("/links/" + i, contact.links().get(i), SURE);
    }
  }

  void place(@Nullable Quote place) {
    add("/location", place, LIKELY);
  }

  /** A position without an employer, or without dates, may be something else. */
  void jobs(List<JobEntry> jobs) {
    int from = 0;
    for (int i = 0; i < jobs.size(); i++) {
      Profile.Job job = jobs.get(i).job();
      List<Line> header = jobs.get(i).header();
      boolean whole = job.title() != null && job.company() != null && job.months() != null;
      int confidence = whole ? SURE : job.title() == null ? UNSURE : LIKELY;
      String path = "/experience/" + i;
      int end = header.isEmpty() ? text.length() : end(header);
      int start = header.isEmpty() ? from : header.getFirst().start();
      named(path + "/title", job.title(), start, end, confidence);
      // A further position at the same employer has its name above.
      if (!named(path + "/company", job.company(), start, end, confidence)) {
        named(path + "/company", job.company(), from, end, LIKELY);
      }
      Period period = jobs.get(i).period();
      for (Line line : header) {
        if (period != null && period.isOf(line)) {
          String dates = line.text().substring(period.start(), period.end());
          add(path + "/from", new Quote(dates, line.start() + period.start()), confidence);
        }
      }
      from = Math.min(from, start);
    }
  }

  void studies(List<Studies.Entry> studies) {
    for (int i = 0; i < studies.size(); i++) {
      Profile.Study study = studies.get(i).study();
      List<Line> lines = studies.get(i).lines();
      String path = "/education/" + i;
      int start = lines.getFirst().start();
      int end = end(lines);
      int confidence = study.institution() == null ? LIKELY : SURE;
      named(path + "/degree", study.degree(), start, end, confidence);
      named(path + "/institution", study.institution(), start, end, confidence);
      Integer year = study.year();
      named(path + "/year", year == null ? null : year.toString(), start, end, confidence);
    }
  }

  void projects(List<ProjectEntry> projects) {
    for (int i = 0; i < projects.size(); i++) {
      List<Line> lines = projects.get(i).lines();
      named(
          "/projects/" + i + "/title",
          projects.get(i).title(),
          lines.getFirst().start(),
          end(lines),
          LIKELY);
    }
  }

  void listed(String path, List<Listed.Quoted> items) {
    for (int i = 0; i < items.size(); i++) {
      add(path + "/" + i, items.get(i).quote(), LIKELY);
    }
  }

  private boolean named(String path, @Nullable String value, int from, int to, int confidence) {
    int at = value == null ? -1 : text.indexOf(value, from);
    if (value == null || at < 0 || at + value.length() > to) {
      return value == null;
    }
    return add(path, new Quote(value, at), confidence);
  }

  private boolean add(String path, @Nullable Quote quote, int confidence) {
    return quote != null && facts.add(new Review.Fact(path, quote, confidence));
  }

  private static int end(List<Line> lines) {
    return lines.getLast().start() + lines.getLast().text().length();
  }
}
