package parley.resume;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings that nobody has listed: "Where I've worked", "My technical toolbox". A short line is one
 * where all of its words are words of headings, and some of them tell the section.
 */
final class HeadingWords {

  private static final int MOST_WORDS = 6;

  private record Telling(Section section, Pattern words) {}

  private static final Telling[] TELLING = {
    telling(Section.LANGUAGES, "languages?|speak|spoken|tongues"),
    telling(
        Section.CERTIFICATIONS, "certifi\\p{L}+|licen[sc]es?|credentials|papers|accreditations?"),
    telling(Section.PROJECTS, "projects?|built|made|portfolio|creations|contributions"),
    telling(
        Section.EDUCATION,
        "educat\\p{L}+|stud(?:y|ied|ies)|academ\\p{L}+|degrees?|schools?|schooling"
            + "|learn(?:ed|t|ing)"
            + "|universit\\p{L}+|qualifications?"),
    telling(
        Section.SKILLS,
        "skills?|good|expertise|competenc\\p{L}+|toolbox|toolkit|stack|proficienc\\p{L}+|strengths"
            + "|abilities|capabilities|technologies|tools|arsenal|know-?how"),
    telling(
        Section.EXPERIENCE,
        "experiences?|worked|employ\\p{L}+|careers?|jobs?|positions?|roles?|work|journey|worklife"),
    telling(
        Section.OTHER,
        "interests?|hobbies|awards?|honou?rs|publications?|references?|referees|volunt\\p{L}+"
            + "|achievements|memberships|talks|patents|activities|extracurricular\\p{L}*"),
    telling(Section.SUMMARY, "summary|profile|about|me|hello|hi|objective|statement|myself|who"),
  };

  private static final Set<String> FILLING =
      Set.of(
          ("a an and am are at been best bits core current do for further have held hold i in is"
               + " key list m main major my of on own past personal previous professional recent"
               + " relevant s selected set so far some technical the things timeline to top"
               + " training trade used ve what where which with years other additional overview"
               + " history background details information section life industry practical hands use"
               + " know known working developer development")
              .split(" "));

  private HeadingWords() {}

  private static Telling telling(Section section, String words) {
    return new Telling(section, Pattern.compile(words));
  }

  /**
   * @param plain the line in lower case letters and single blanks
   */
  static @Nullable Section section(String line, String plain) {
    String[] words = plain.split(" ");
    if (words.length > MOST_WORDS
        || line.chars().anyMatch(c -> Character.isDigit(c) || ",|@/;.•".indexOf(c) >= 0)
        || !Character.isUpperCase(line.codePointAt(0))) {
      return null;
    }
    Section told = null;
    for (String word : words) {
      Section telling = told(word);
      if (telling == null && !FILLING.contains(word)) {
        return null;
      }
      told = stronger(told, telling);
    }
    return told;
  }

  private static @Nullable Section told(String word) {
    for (Telling telling : TELLING) {
      if (telling.words.matcher(word).matches()) {
        return telling.section;
      }
    }
    return null;
  }

  /**
   * "Work projects" are projects, "About my skills" is of skills: what tells more is named first.
   */
  private static @Nullable Section stronger(@Nullable Section one, @Nullable Section other) {
    for (Telling telling : TELLING) {
      if (telling.section == one || telling.section == other) {
        return telling.section;
      }
    }
    return null;
  }
}
