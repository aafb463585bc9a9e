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
          + " objective|personal statement|career summary|executive"
          + " summary|kurzprofil|profil|profile summary|career"
          + " profile|overview|resumen|perfil|perfil profesional|a propos|à propos|über"
          + " mich|introduction|bio|biography|professional profile|personal summary"),
  EXPERIENCE(
      "experience|work experience|professional experience|employment|employment history|work"
          + " history|career history|professional background|relevant experience|clinical"
          + " experience|career|berufserfahrung|internships|internship|beruflicher"
          + " werdegang|werdegang|praktika|expérience professionnelle|expériences"
          + " professionnelles|expérience|expériences|parcours"
          + " professionnel|experiencia|experiencia laboral|experiencia profesional|esperienza"
          + " professionale|esperienze professionali|esperienze lavorative|experiência"
          + " profissional|experiência|werkervaring|doświadczenie zawodowe|positions"
          + " held|professional journey|industry experience|teaching experience|research"
          + " experience|military service"),
  EDUCATION(
      "education|education and training|academic background|academic"
          + " qualifications|studies|qualifications|academic"
          + " history|ausbildung|bildung|studium|training|courses|relevant"
          + " coursework|formation|formations|études|educación|formación|formación"
          + " académica|estudios|istruzione|istruzione e"
          + " formazione|formazione|educação|formação|formação"
          + " acadêmica|opleiding|opleidingen|wykształcenie|bildungsweg|schulbildung|akademische"
          + " ausbildung|academics|degrees|schooling|educational background|educational"
          + " qualifications|academic credentials"),
  SKILLS(
      "skills|technical skills|key skills|core skills|core"
          + " competencies|competencies|technologies|tech stack|technical"
          + " expertise|expertise|tools|tools and technologies|skills and tools|technical"
          + " proficiencies|skill set|areas of expertise|professional skills|clinical"
          + " skills|kenntnisse|fähigkeiten|programming languages|skills"
          + " summary|compétences|compétences"
          + " techniques|habilidades|competencias|aptitudes|conocimientos|competenze"
          + "|competências|vaardigheden|umiejętności|it"
          + " kenntnisse|edv kenntnisse|fachkenntnisse|technical|toolbox|toolkit|technology|it"
          + " skills|computer skills|hard skills|soft skills|software|strengths|key"
          + " strengths|specialties|frameworks and tools"),
  PROJECTS(
      "projects|personal projects|selected projects|key projects|side projects|academic"
          + " projects|open source|open source projects|portfolio|projekte|notable"
          + " projects|projets|proyectos|progetti|projetos|projecten|side work"),
  CERTIFICATIONS(
      "certifications|certificates|licenses|licences|licenses and certifications|certifications and"
          + " licenses|professional"
          + " certifications|credentials|zertifikate|certificaciones|certificazioni"
          + "|certificações|zertifizierungen|certifications"
          + " and training|courses and certifications|professional development|certificates and"
          + " courses|training and certifications|licensure"),
  LANGUAGES(
      "languages|spoken languages|language skills|sprachen|sprachkenntnisse|языки|знание языков|dil"
          + " bilgisi|språk|langues|idiomas|lingue|línguas|talen|języki|linguistic skills"),
  OTHER(
      "interests|hobbies|hobbies and interests|references|awards|honors|honours|achievements"
          + "|publications|volunteering|volunteer work|volunteer experience"
          + "|additional information|activities|memberships|hobbys");

  private static final String PERSONAL =
      "contact|contact details|contact information|kontakt|kontaktdaten|personal details|personal"
          + " information|personal data|persönliche daten|persönliche angaben|personalien|zur"
          + " person|datos personales|informations personnelles|coordonnées|dati"
          + " personali|informazioni personali|dados pessoais|dane osobowe|личные данные";

  private static final Map<String, Section> HEADINGS = new HashMap<>();

  static {
    for (Section section : values()) {
      for (String heading : section.headings.split("\\|", -1)) {
        HEADINGS.put(heading.replace(" ", ""), section);
      }
    }
    for (String heading : PERSONAL.split("\\|")) {
      HEADINGS.put(heading.replace(" ", ""), HEADER);
    }
    HEADINGS.remove("");
  }

  private final String headings;

  Section(String headings) {
    this.headings = headings;
  }

  /** The section that a heading of this wording opens, or null. */
  static @Nullable Section opened(String line) {
    if (line.length() > 60 || line.isEmpty()) {
      return null;
    }
    String plain = plain(line);
    Section known = HEADINGS.get(plain.replace(" ", ""));
    return known == null ? HeadingWords.section(line, plain) : known;
  }

  /** Lower case letters and single blanks. */
  private static String plain(String line) {
    return line.toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("[^\\p{L} ]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
