package parley.verticle.resume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.matching.Ontology;
import parley.resume.Profile;
import parley.resume.Resume;
import parley.resume.Review;
import parley.resume.SkillFinder.Found;
import parley.testing.cv.Cv;
import parley.testing.cv.LabelledSet.Labelled;
import parley.verticle.resume.FieldScores.Field;

/** A document of the labelled set, read, and held against what is known of it. */
public record LabelledReading(Labelled document, String text, Profile profile, Review review) {

  private static final Ontology SKILLS = Ontology.shipped();
  private static final int MONTHS = 6;

  public static LabelledReading of(Labelled document) {
    try {
      String text =
          Paper.read(
                  document.file(),
                  document.bytes(),
                  Limits.DEFAULT,
                  new Deadline(Limits.DEFAULT.deadlineMs()))
              .text();
      Resume resume = Resume.of(text, Cv.TODAY);
      Profile profile = resume.profile(SKILLS);
      return new LabelledReading(document, text, profile, resume.review(profile));
    } catch (IOException e) {
      throw new UncheckedIOException(document.file(), e);
    }
  }

  /** What is wrong with it, in words, or an empty text. */
  public String differences() {
    var scores = new FieldScores();
    addTo(scores);
    return scores.differences();
  }

  public static FieldScores score(List<LabelledReading> readings) {
    var scores = new FieldScores();
    readings.forEach(reading -> reading.addTo(scores));
    return scores;
  }

  private void addTo(FieldScores scores) {
    Cv cv = document.cv();
    scores.one(Field.NAME, plain(cv.name()), plain(profile.name()));
    scores.one(Field.EMAIL, cv.email(), profile.email());
    scores.one(Field.PHONE, digits(cv.phone()), digits(profile.phone()));
    Set<String> ofTitles = ofTitles(cv);
    scores.all(
        Field.SKILLS,
        without(ofTitles, skills(cv.allSkills())),
        without(ofTitles, read()),
        String::equals);
    scores.all(
        Field.EMPLOYERS,
        plain(cv.work().stream().map(Cv.Work::company).toList()),
        plain(profile.experience().stream().map(Profile.Job::company).toList()),
        LabelledReading::alike);
    scores.all(
        Field.TITLES,
        plain(cv.work().stream().map(Cv.Work::title).toList()),
        plain(profile.experience().stream().map(Profile.Job::title).toList()),
        LabelledReading::alike);
    scores.all(
        Field.EDUCATION,
        cv.education().stream().map(s -> s.level() + "|" + plain(s.institution())).toList(),
        profile.education().stream().map(s -> s.level() + "|" + plain(s.institution())).toList(),
        LabelledReading::alike);
    scores.all(
        Field.LANGUAGES,
        plain(cv.languages().stream().map(l -> l.replaceAll("\\(.*", "")).toList()),
        plain(profile.languages()),
        String::equals);
    boolean near = Math.abs(cv.months() - profile.totalMonths()) <= MONTHS;
    scores.one(Field.EXPERIENCE, "near", near ? "near" : "far");
  }

  /**
   * Skills that a title stands for, and nothing else names: whether a Data Scientist has the skill
   * data science is the match's to say and a matter of taste here, so they count neither way.
   */
  private static Set<String> ofTitles(Cv cv) {
    var titles = new ArrayList<String>();
    cv.work().forEach(work -> titles.add(work.title()));
    titles.add(Objects.requireNonNullElse(cv.label(), ""));
    var skills =
        new HashSet<>(skills(titles.stream().flatMap(t -> SKILLS.ofTitle(t).stream()).toList()));
    skills.addAll(
        skills(titles.stream().flatMap(t -> SKILLS.find(t).stream()).map(Found::skill).toList()));
    cv.skills().values().forEach(listed -> skills(listed).forEach(skills::remove));
    return skills;
  }

  private static List<String> without(Set<String> some, List<String> all) {
    return all.stream().filter(skill -> !some.contains(skill)).toList();
  }

  private List<String> read() {
    return skills(profile.skills().stream().map(Profile.Skill::name).toList());
  }

  private static List<String> skills(List<String> names) {
    return names.stream()
        .map(name -> Objects.requireNonNullElse(SKILLS.canonical(name), name))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().filter(Objects::nonNull).map(LabelledReading::plain).toList();
  }

  /** Letters and digits; accents count. */
  private static @Nullable String plain(@Nullable String text) {
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
            .strip();
  }

  private static @Nullable String digits(@Nullable String phone) {
    return phone == null ? null : phone.replaceAll("\\D", "");
  }

  /** The same, or one within the other and not much shorter. */
  private static boolean alike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    return (one.contains(other) || other.contains(one)) && shorter >= 0.65 * longer;
  }
}
