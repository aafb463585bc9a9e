package parley.resume;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that résumés are made of, and the headings that open them. */
enum Section {
  HEADER(""),
  SUMMARY(
      "summary|professional summary|profile|personal profile|about|about me|objective|career"
          + " objective|personal statement|career summary|executive summary|kurzprofil|profil"),
  EXPERIENCE(
      "experience|work experience|professional experience|employment|employment history|work"
          + " history|career history|professional background|relevant experience|clinical"
          + " experience|career|berufserfahrung|internships|internship"),
  EDUCATION(
      "education|education and training|academic background|academic qualifications|studies"
          + "|qualifications|academic history|ausbildung|bildung|studium|training|courses"
          + "|relevant coursework"),
  SKILLS(
      "skills|technical skills|key skills|core skills|core competencies|competencies|technologies"
          + "|tech stack|technical expertise|expertise|tools|tools and technologies|skills and"
          + " tools|technical proficiencies|skill set|areas of expertise|professional skills"
          + "|clinical skills|kenntnisse|fähigkeiten|programming languages|skills summary"),
  PROJECTS(
      "projects|personal projects|selected projects|key projects|side projects|academic projects"
          + "|open source|open source projects|portfolio|projekte|notable projects"),
  CERTIFICATIONS(
      "certifications|certificates|licenses|licences|licenses and certifications|certifications"
          + " and licenses|professional certifications|credentials|zertifikate"),
  LANGUAGES("languages|spoken languages|language skills|sprachen|sprachkenntnisse"),
  OTHER(
      "interests|hobbies|hobbies and interests|references|awards|honors|honours|achievements"
          + "|publications|volunteering|volunteer work|volunteer experience|personal details"
          + "|personal information|additional information|activities|memberships|hobbys");

  private static final Map<String, Section> HEADINGS = new HashMap<>();

  static {
    for (Section section : values()) {
      for (String heading : section.headings.split("\\|", -1)) {
        HEADINGS.put(heading, section);
      }
    }
    HEADINGS.put("contact", HEADER);
    HEADINGS.put("contact details", HEADER);
    HEADINGS.put("contact information", HEADER);
    HEADINGS.remove("");
  }

  private final String headings;

  Section(String headings) {
    this.headings = headings;
  }

  /** The section that a heading of this wording opens, or null. */
  static @Nullable Section opened(String line) {
    if (line.length() > 60) {
      return null;
    }
    return HEADINGS.get(plain(line));
  }

  /** Lower case letters and single blanks; "E D U C A T I O N" is put together. */
  private static String plain(String line) {
    String text =
        line.toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("[^\\p{L} ]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.matches("(\\p{L} ){3,}\\p{L}( and)?.*") && text.matches("[\\p{L}]( [\\p{L}])*")
        ? text.replace(" ", "")
        : text;
  }
}
