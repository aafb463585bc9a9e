package parley.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a résumé says, as facts. Field names are the HTTP API's. What is not in the text is null or
 * empty, never guessed.
 *
 * @param totalMonths of work; months of overlapping jobs count once
 * @param location where the person lives, in the text's words; no score knows it
 */
public record Profile(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    List<String> links,
    int totalMonths,
    List<Skill> skills,
    List<Job> experience,
    List<Study> education,
    List<Project> projects,
    List<String> certifications,
    List<String> languages,
    @Nullable String location) {

  public Profile {
    links = List.copyOf(links);
    skills = List.copyOf(skills);
    experience = List.copyOf(experience);
    education = List.copyOf(education);
    projects = List.copyOf(projects);
    certifications = List.copyOf(certifications);
    languages = List.copyOf(languages);
  }

  /**
   * @param name canonical
   * @param months of the jobs that name it, null where no job does
   * @param evidence strongest first: project, job, education, list
   */
  public record Skill(String name, @Nullable Integer months, List<Evidence> evidence) {
    public Skill {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * @param where "project:X", "job:Y", "education", "list"
   */
  public record Evidence(String where, Quote quote) {}

  /**
   * @param from {@code 2020-01}, or {@code 2020} where the text has only the year
   * @param to the same, or {@code present}
   * @param months both ends counted, null where the text has no dates
   */
  public record Job(
      @Nullable String company,
      @Nullable String title,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer months,
      @Nullable String description) {}

  /**
   * @param level one of {@link Degree}'s names on the wire
   */
  public record Study(
      @Nullable String degree,
      @Nullable String level,
      @Nullable String field,
      @Nullable String institution,
      @Nullable Integer year) {}

  /**
   * @param skills canonical names
   */
  public record Project(@Nullable String title, @Nullable String description, List<String> skills) {
    public Project {
      skills = List.copyOf(skills);
    }
  }
}
