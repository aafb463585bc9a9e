package parley.resume;

import java.util.List;

/**
 * What a language model says that a résumé states, by the words that it says to have found: claims,
 * of which {@link Verified} keeps those that stand in the text. Empty texts are what is not there.
 */
public record ModelReading(
    String name,
    String email,
    String phone,
    String location,
    List<Job> jobs,
    List<Study> education,
    List<String> skills,
    List<String> projects,
    List<String> certifications,
    List<String> languages) {

  public record Job(String title, String company, String dates) {}

  public record Study(String degree, String institution, String dates) {}

  public ModelReading {
    jobs = List.copyOf(jobs);
    education = List.copyOf(education);
    skills = List.copyOf(skills);
    projects = List.copyOf(projects);
    certifications = List.copyOf(certifications);
    languages = List.copyOf(languages);
  }
}
