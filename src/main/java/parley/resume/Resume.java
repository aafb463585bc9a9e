package parley.resume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A résumé's text, taken apart once: what it says ({@link #profile}) and what may be cited from it
 * ({@link #passages}).
 *
 * <p>Guaranteed: every quote stands in the text exactly at its offset. Time is linear in the text,
 * but for the first 200,000 characters only; what comes after is not read.
 */
public final class Resume {

  /** Longer than any résumé; a bound against texts made to exhaust. */
  public static final int LONGEST_TEXT = 200_000;

  private final String text;
  private final YearMonth today;
  private final Contact contact;
  private final @Nullable Quote place;
  private final List<JobEntry> jobs;
  private final List<ProjectEntry> projects;
  private final List<Studies.Entry> studies;
  private final List<Listed.Quoted> certifications;
  private final List<Listed.Quoted> languages;
  private final List<Block> blocks;
  private final List<Passage> passages;

  private Resume(String text, YearMonth today) {
    this.text = text;
    this.today = today;
    List<Line> lines = Line.of(text);
    blocks = Block.of(lines);
    List<Line> header = Block.lines(blocks, Section.HEADER);
    contact = Contact.of(text, header, lines);
    place = Place.of(header, contact);
    jobs = Jobs.of(blocks, today);
    projects = ProjectEntry.of(Block.lines(blocks, Section.PROJECTS));
    studies = Studies.of(blocks, today);
    certifications = Listed.certifications(Block.lines(blocks, Section.CERTIFICATIONS));
    languages = Listed.languages(Block.lines(blocks, Section.LANGUAGES));
    passages = cite();
  }

  /**
   * @param today what "present" means
   */
  public static Resume of(String text, YearMonth today) {
    return new Resume(text.substring(0, Math.min(LONGEST_TEXT, text.length())), today);
  }

  public Profile profile(SkillFinder finder) {
    var months = new Months();
    jobs.forEach(job -> months.add(job.period()));
    List<Profile.Skill> skills =
        SkillEvidence.of(text, passages, jobs, finder, Block.lines(blocks, Section.SKILLS));
    return new Profile(
        value(contact.name()),
        value(contact.email()),
        text(contact.phone()),
        contact.links().stream().map(Quote::text).toList(),
        months.count(),
        skills,
        jobs.stream().map(JobEntry::job).toList(),
        studies.stream().map(Studies.Entry::study).toList(),
        projects.stream().map(project -> profile(project, finder)).toList(),
        certifications.stream().map(Listed.Quoted::value).toList(),
        languages.stream().map(Listed.Quoted::value).toList(),
        text(place));
  }

  /** What stands behind the profile of this résumé. */
  public Review review(Profile profile) {
    var facts = new Facts(text);
    facts.contact(contact);
    facts.place(place);
    facts.jobs(jobs);
    facts.studies(studies);
    facts.projects(projects);
    facts.listed("/certifications", certifications);
    facts.listed("/languages", languages);
    List<Review.Doubt> doubts = Doubts.of(text, jobs, today);
    return Review.of(Review.LOCAL, Confidence.of(profile, facts.all()), facts.all(), doubts);
  }

  /**
   * The facts of a model's reading that stand in this text, or nothing where there are too few:
   * then the profile is what is read here.
   *
   * @param origin of the reading, with model and version of the prompt
   */
  public Optional<Read> verified(ModelReading said, SkillFinder finder, String origin) {
    var verified = new Verified(text, today, passages, finder, profile(finder));
    return verified
        .of(said)
        .map(
            profile ->
                new Read(
                    profile,
                    Review.of(
                        origin,
                        Confidence.of(profile, verified.facts()),
                        verified.facts(),
                        Doubts.of(text, jobs, today))));
  }

  /** A profile and what stands behind it. */
  public record Read(Profile profile, Review review) {}

  /** In the order of the text. The header with the person's name and address is none. */
  public List<Passage> passages() {
    return passages;
  }

  private List<Passage> cite() {
    var all = new ArrayList<Passage>();
    for (JobEntry job : jobs) {
      for (Line line : job.header()) {
        all.addAll(Passage.of(text, List.of(line), job.where()));
      }
      all.addAll(Passage.of(text, job.body(), job.where()));
    }
    for (ProjectEntry project : projects) {
      all.addAll(Passage.of(text, project.lines(), project.where()));
    }
    cite(all, Section.EDUCATION, "education");
    cite(all, Section.CERTIFICATIONS, "education");
    cite(all, Section.SUMMARY, "list");
    cite(all, Section.SKILLS, "list");
    cite(all, Section.LANGUAGES, "list");
    cite(all, Section.OTHER, "list");
    all.sort(Comparator.comparingInt(passage -> passage.quote().start()));
    return List.copyOf(all);
  }

  private static @Nullable String value(Contact.@Nullable Reading reading) {
    return reading == null ? null : reading.value();
  }

  /** In one line, whatever the page did to it. */
  private static @Nullable String text(@Nullable Quote quote) {
    return quote == null ? null : quote.text().replaceAll("\\s+", " ");
  }

  private void cite(List<Passage> all, Section section, String where) {
    all.addAll(Passage.of(text, Block.lines(blocks, section), where));
  }

  private static Profile.Project profile(ProjectEntry project, SkillFinder finder) {
    String description = Jobs.description(project.lines());
    List<String> skills =
        description == null ? List.of() : claimed(description, finder.find(description));
    return new Profile.Project(project.title(), description, skills);
  }

  private static List<String> claimed(String text, List<SkillFinder.Found> found) {
    var claims = new SkillClaims(text, found);
    return IntStream.range(0, found.size())
        .filter(i -> claims.stands(i, null) && !claims.isPerson(found.get(i)))
        .mapToObj(i -> found.get(i).skill())
        .distinct()
        .toList();
  }
}
