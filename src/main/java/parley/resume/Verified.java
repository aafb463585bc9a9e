package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model's reading, held against the text: a fact is kept where its words stand there, and the
 * parts of a job or a degree only where they stand near each other. Levels, fields, months and
 * canonical names are computed from the words, as they are for what is read here.
 */
final class Verified {

  /** Parts of one job stand in some lines; what is further away is another's. */
  private static final int NEAR = 400;

  private static final int MOST_OCCURRENCES = 40;
  private static final int SURE = 95;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final String text;
  private final YearMonth today;
  private final SkillFinder finder;
  private final List<Passage> passages;
  private final Profile local;
  private final List<Review.Fact> facts = new ArrayList<>();
  private int claimed;
  private int kept;

  /**
   * @param local what is read here, whose evidence of a skill is as good as any
   */
  Verified(
      String text, YearMonth today, List<Passage> passages, SkillFinder finder, Profile local) {
    this.text = text;
    this.today = today;
    this.passages = passages;
    this.finder = finder;
    this.local = local;
  }

  /** Nothing where most of it is invented, or nothing is left of work, studies and skills. */
  Optional<Profile> of(ModelReading said) {
    var months = new Months();
    var links = local.links();
    String name = one("/name", said.name());
    String email = email(said.email());
    String phone = one("/phone", said.phone());
    String location = one("/location", said.location());
    List<Profile.Skill> skills = skills(said.skills());
    var jobs = new ArrayList<Profile.Job>();
    said.jobs().forEach(job -> job(job, jobs, months));
    var studies = new ArrayList<Profile.Study>();
    said.education().forEach(study -> study(study, studies));
    var profile =
        new Profile(
            name,
            email,
            phone,
            links,
            months.count(),
            skills,
            jobs,
            studies,
            projects(said.projects()),
            all("/certifications/", said.certifications()),
            languages(said.languages()),
            location);
    boolean empty = jobs.isEmpty() && studies.isEmpty() && skills.isEmpty();
    return empty || 2 * kept <= claimed ? Optional.empty() : Optional.of(profile);
  }

  List<Review.Fact> facts() {
    return facts;
  }

  private @Nullable String one(String path, String words) {
    Quote quote = claim(words);
    return quote == null ? null : kept(path, quote);
  }

  private @Nullable String email(String words) {
    Quote quote = claim(words);
    Contact.Reading address =
        quote == null ? null : EmailAddress.of(quote.text(), Line.of(quote.text()));
    if (quote == null || address == null) {
      return null;
    }
    kept("/email", quote);
    return address.value();
  }

  private void job(ModelReading.Job job, List<Profile.Job> jobs, Months months) {
    List<@Nullable Quote> parts = near(List.of(job.dates(), job.company(), job.title()));
    Quote dates = parts.get(0);
    Quote company = parts.get(1);
    Quote title = parts.get(2);
    if (title == null && company == null) {
      return;
    }
    String path = "/experience/" + jobs.size();
    Period period = dates == null ? null : Period.in(dates.text(), today);
    if (dates != null && period != null) {
      kept(path + "/from", dates);
    }
    months.add(period);
    jobs.add(
        new Profile.Job(
            company == null ? null : kept(path + "/company", company),
            title == null ? null : kept(path + "/title", title),
            period == null ? null : period.fromText(),
            period == null ? null : period.toText(),
            period == null ? null : period.months(),
            description(title)));
  }

  /** The lines of the job of the same title that are read here. */
  private @Nullable String description(@Nullable Quote title) {
    return local.experience().stream()
        .filter(job -> title != null && title.text().equals(job.title()))
        .map(Profile.Job::description)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  private void study(ModelReading.Study study, List<Profile.Study> studies) {
    List<@Nullable Quote> parts = near(List.of(study.degree(), study.institution(), study.dates()));
    Quote degree = parts.get(0);
    Quote institution = parts.get(1);
    Quote dates = parts.get(2);
    if (degree == null && institution == null) {
      return;
    }
    String path = "/education/" + studies.size();
    Degree level = degree == null ? null : Degree.highest(degree.text());
    List<String> fields = degree == null ? List.of() : Field.named(degree.text());
    studies.add(
        new Profile.Study(
            degree == null ? null : kept(path + "/degree", degree),
            level == null ? null : level.wire(),
            fields.isEmpty() ? null : fields.getFirst(),
            institution == null ? null : kept(path + "/institution", institution),
            dates == null ? null : year(path + "/year", dates)));
  }

  private @Nullable Integer year(String path, Quote dates) {
    Integer last = null;
    Matcher years = YEAR.matcher(dates.text());
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      last = last == null || year > last ? Integer.valueOf(year) : last;
    }
    if (last != null) {
      kept(path, dates);
    }
    return last;
  }

  private List<Profile.Skill> skills(List<String> said) {
    Map<String, Profile.Skill> skills = new LinkedHashMap<>();
    for (String words : said) {
      Quote quote = claim(words);
      if (quote != null) {
        kept++;
        List<SkillFinder.Found> found = finder.find(quote.text());
        List<String> names =
            found.isEmpty()
                ? List.of(Contact.Reading.of(quote).value())
                : found.stream().map(SkillFinder.Found::skill).toList();
        names.forEach(name -> skills.computeIfAbsent(name, _ -> skill(name, words)));
      }
    }
    return List.copyOf(skills.values());
  }

  private Profile.Skill skill(String name, String words) {
    for (Profile.Skill known : local.skills()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    var evidence = new ArrayList<Profile.Evidence>();
    for (Quote quote : occurrences(words)) {
      passages.stream()
          .filter(p -> p.quote().start() <= quote.start() && quote.start() < p.end())
          .findFirst()
          .map(passage -> new Profile.Evidence(passage.where(), passage.quote()))
          .filter(one -> !evidence.contains(one))
          .ifPresent(evidence::add);
    }
    return new Profile.Skill(name, null, evidence);
  }

  private List<Profile.Project> projects(List<String> said) {
    return all("/projects/", said).stream()
        .map(
            title ->
                local.projects().stream()
                    .filter(project -> title.equals(project.title()))
                    .findFirst()
                    .orElse(new Profile.Project(title, null, List.of())))
        .toList();
  }

  private List<String> languages(List<String> said) {
    var names = new ArrayList<String>();
    for (String words : said) {
      Quote quote = claim(words);
      List<Listed.Quoted> known =
          quote == null ? List.of() : Listed.languages(Line.of(quote.text()));
      if (quote != null && !known.isEmpty() && !names.contains(known.getFirst().value())) {
        kept("/languages/" + names.size(), quote);
        names.add(known.getFirst().value());
      }
    }
    return names;
  }

  private List<String> all(String path, List<String> said) {
    var values = new ArrayList<String>();
    for (String words : said) {
      Quote quote = claim(words);
      if (quote != null && !values.contains(Contact.Reading.of(quote).value())) {
        values.add(kept(path + values.size(), quote));
      }
    }
    return values;
  }

  private @Nullable Quote claim(String words) {
    if (words.isBlank()) {
      return null;
    }
    claimed++;
    List<Quote> found = occurrences(words);
    return found.isEmpty() ? null : found.getFirst();
  }

  private String kept(String path, Quote quote) {
    kept++;
    facts.add(new Review.Fact(path, quote, SURE));
    return Contact.Reading.of(quote).value();
  }

  /** The places of the parts that are nearest to the first part that is there. */
  private List<@Nullable Quote> near(List<String> parts) {
    var found = new ArrayList<@Nullable Quote>();
    List<List<Quote>> places = parts.stream().map(this::occurrences).toList();
    claimed += (int) parts.stream().filter(words -> !words.isBlank()).count();
    Quote anchor =
        places.stream()
            .filter(place -> !place.isEmpty())
            .min((a, b) -> Integer.compare(a.size(), b.size()))
            .map(List::getFirst)
            .orElse(null);
    for (List<Quote> place : places) {
      Quote best = null;
      for (Quote quote : place) {
        if (anchor != null
            && distance(quote, anchor) <= (best == null ? NEAR : distance(best, anchor))) {
          best = quote;
        }
      }
      found.add(best);
    }
    return found;
  }

  private static int distance(Quote one, Quote other) {
    return Math.abs(one.start() - other.start());
  }

  /** Where the words stand, whatever the line breaks, and not within other words. */
  private List<Quote> occurrences(String words) {
    var found = new ArrayList<Quote>();
    String stripped = words.strip();
    if (stripped.isEmpty()) {
      return found;
    }
    String[] parts = stripped.split("\\s+");
    var pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
    for (int i = 0; i < parts.length; i++) {
      pattern.append(i == 0 ? "" : "\\s+").append(Pattern.quote(parts[i]));
    }
    Matcher matcher = Pattern.compile(pattern + "(?![\\p{L}\\p{N}])").matcher(text);
    while (matcher.find() && found.size() < MOST_OCCURRENCES) {
      found.add(new Quote(matcher.group(), matcher.start()));
    }
    return found;
  }
}
