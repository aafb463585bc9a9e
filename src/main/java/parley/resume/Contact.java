package parley.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote the résumé and how to reach them. None of it ever enters a score. */
record Contact(
    @Nullable Reading name, @Nullable Reading email, @Nullable Quote phone, List<Quote> links) {

  private static final int MOST_LINKS = 20;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s|,;<>()]{3,200}"
              + "|(?:[a-z]{2,3}\\.)?(?:linkedin\\.com|github\\.com|gitlab\\.com"
              + "|bitbucket\\.org|xing\\.com"
              + "|stackoverflow\\.com|behance\\.net|dribbble\\.com|medium\\.com"
              + "|kaggle\\.com|orcid\\.org)/[^\\s|,;<>()]{1,200}");
  private static final Pattern REFEREES =
      Pattern.compile("(?i)references?|referees|referenzen|références|referencias|referenze");

  /**
   * @param value as it is used: "ann@example.org"
   * @param quote as the text has it, which may be broken over lines: "ann (at)\nexample.org"
   */
  record Reading(String value, Quote quote) {
    /** The text in one line. */
    static Reading of(Quote quote) {
      return new Reading(quote.text().replaceAll("\\s+", " "), quote);
    }
  }

  static Contact of(String whole, List<Line> header, List<Line> all) {
    List<Line> own = withoutReferees(all);
    Reading email = EmailAddress.of(whole, own);
    Reading name = PersonName.of(whole, header, own, email == null ? null : email.value());
    return new Contact(name, email, PhoneNumber.of(whole, header, own), links(whole));
  }

  /** Those who are named under "References" are other people. */
  private static List<Line> withoutReferees(List<Line> all) {
    var own = new ArrayList<Line>();
    boolean referees = false;
    for (Line line : all) {
      if (Section.opened(line.text()) != null) {
        referees = REFEREES.matcher(line.text()).find();
      }
      if (!referees) {
        own.add(line);
      }
    }
    return own;
  }

  private static List<Quote> links(String whole) {
    var links = new ArrayList<Quote>();
    Matcher link = LINK.matcher(whole);
    while (link.find() && links.size() < MOST_LINKS) {
      String found = link.group().replaceAll("[.]+$", "");
      if (links.stream().noneMatch(one -> one.text().equals(found))) {
        links.add(new Quote(found, link.start()));
      }
    }
    return links;
  }
}
