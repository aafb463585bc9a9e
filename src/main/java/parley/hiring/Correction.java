package parley.hiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate says where the reader was wrong. It is kept beside what was read and shown to
 * HR with it. No match is made of it: a match cites the document.
 */
public record Correction(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    List<String> skills,
    List<Job> experience,
    List<Study> education,
    List<String> certifications,
    List<String> languages,
    @Nullable String note) {

  public Correction {
    skills = orEmpty(skills);
    experience = orEmpty(experience);
    education = orEmpty(education);
    certifications = orEmpty(certifications);
    languages = orEmpty(languages);
  }

  /**
   * @param from {@code 2020-01} or {@code 2020}
   * @param to the same, or {@code present}
   */
  public record Job(
      @Nullable String company,
      @Nullable String title,
      @Nullable String from,
      @Nullable String to) {}

  public record Study(
      @Nullable String degree,
      @Nullable String institution,
      @Nullable String field,
      @Nullable Integer year) {}

  /**
   * Whose words do not stand in the document, as paths in the correction: {@code /skills/2}. For HR
   * to ask about, no more.
   */
  List<String> notIn(String text) {
    String words = plain(text);
    var paths = new ArrayList<String>();
    add(paths, words, "/name", name);
    add(paths, words, "/email", email);
    add(paths, words, "/phone", phone);
    all(paths, words, "/skills/", skills);
    for (int i = 0; i < experience.size(); i++) {
      add(paths, words, "/experience/" + i + "/company", experience.get(i).company());
      add(paths, words, "/experience/" + i + "/title", experience.get(i).title());
    }
    for (int i = 0; i < education.size(); i++) {
      add(paths, words, "/education/" + i + "/degree", education.get(i).degree());
      add(paths, words, "/education/" + i + "/institution", education.get(i).institution());
    }
    all(paths, words, "/certifications/", certifications);
    all(paths, words, "/languages/", languages);
    return paths;
  }

  private static void all(List<String> paths, String words, String path, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      add(paths, words, path + i, values.get(i));
    }
  }

  private static void add(List<String> paths, String words, String path, @Nullable String value) {
    if (value != null && !words.contains(plain(value))) {
      paths.add(path);
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return List.copyOf(Objects.requireNonNullElse(list, List.of()));
  }
}
