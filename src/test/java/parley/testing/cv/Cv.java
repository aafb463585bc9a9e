package parley.testing.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person of the labelled set: what a résumé says, and thereby what must be read in it.
 *
 * @param skills groups with a name, which may be empty
 * @param also skills that the jobs name and the list does not
 * @param text the whole document, where it is written by hand; else it is rendered
 */
public record Cv(
    String id,
    String name,
    @Nullable String label,
    @Nullable String email,
    @Nullable String phone,
    List<String> links,
    @Nullable String place,
    @Nullable String summary,
    List<Work> work,
    List<Study> education,
    Map<String, List<String>> skills,
    List<String> also,
    List<Project> projects,
    List<String> certificates,
    List<String> languages,
    @Nullable String text) {

  /** The month in which the set is read. */
  public static final YearMonth TODAY = YearMonth.of(2026, 6);

  public Cv {
    links = Objects.requireNonNullElse(links, List.of());
    work = Objects.requireNonNullElse(work, List.of());
    education = Objects.requireNonNullElse(education, List.of());
    skills = new LinkedHashMap<>(Objects.requireNonNullElse(skills, Map.of()));
    also = Objects.requireNonNullElse(also, List.of());
    projects = Objects.requireNonNullElse(projects, List.of());
    certificates = Objects.requireNonNullElse(certificates, List.of());
    languages = Objects.requireNonNullElse(languages, List.of());
  }

  /**
   * @param dates as the document writes them
   * @param from first month
   * @param to last month, or {@code present}
   */
  public record Work(
      @Nullable String company,
      String title,
      String dates,
      String from,
      String to,
      List<String> points) {
    public Work {
      points = Objects.requireNonNullElse(points, List.of());
    }
  }

  /**
   * @param degree as the document writes it
   * @param level of {@code parley.resume.Degree}
   */
  public record Study(
      String degree,
      String level,
      @Nullable String institution,
      @Nullable String dates,
      @Nullable Integer year) {}

  public record Project(String title, String text, List<String> skills) {}

  /** All skills that the document names. */
  public List<String> allSkills() {
    var all = new ArrayList<String>();
    skills.values().forEach(all::addAll);
    all.addAll(also);
    projects.forEach(project -> all.addAll(project.skills()));
    return all.stream().distinct().toList();
  }

  /** Months of work; a month of two jobs counts once. */
  public int months() {
    var months = new HashSet<YearMonth>();
    for (Work job : work) {
      YearMonth from = YearMonth.parse(job.from());
      YearMonth to = job.to().equals("present") ? TODAY : YearMonth.parse(job.to());
      for (long i = 0; i <= ChronoUnit.MONTHS.between(from, to); i++) {
        months.add(from.plusMonths(i));
      }
    }
    return months.size();
  }
}
