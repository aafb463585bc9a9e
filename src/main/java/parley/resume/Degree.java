package parley.resume;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Levels of education from low to high, and the words that name them. */
public enum Degree {
  SCHOOL(
      "high school|hsc|h\\.s\\.c\\.?|ssc|s\\.s\\.c\\.?|class xi{0,2}|(?:upper |lower )?secondary"
          + " (?:school|diploma|education)|(?:school )?leaving certificate|maturit[aà]|matura"
          + "|baccalauréat|bachillerato|a-levels?|abitur|gcse|higher"
          + " secondary|matriculation|baccalaureate"),
  ASSOCIATE(
      "vocational"
          + " (?:diploma|certificate|school|qualification|degree)|apprentice|journeyman|lehrabschluss|ciclo"
          + " formativo|formación profesional|bts|hnc|btec|associate(?:'s|’s)?"
          + " degree|associate(?:'s|’s)? (?:of|in)|diploma in|foundation degree|vocational"
          + " training|apprenticeship|berufsausbildung|ausbildung|polytechnic diploma|hnd"),
  BACHELOR(
      "licenciatura|laurea|licence (?:en|de|professionnelle|informatique)|grado en|graduad[oa]"
          + " en|bacharel\\p{L}*|licencjat|bakalář|kandidatexamen|engineering degree"
          + "|bachelor(?:'s|’s|s)?|b\\.?\\s?sc\\.?|b\\.?\\s?a\\.|ba|b\\.?\\s?eng\\.?|b\\.?\\s?tech\\.?|b\\.?\\s?s\\.|bs|bba|bca|b\\.?\\s?com\\.?|bsn|b\\.e\\.|undergraduate"
          + " degree"),
  MASTER(
      "laurea (?:magistrale|specialistica)|diplôme"
          + " d['’]ingénieur|máster|mestrado|maîtrise|(?-i:(?<!, )M[AS](?= (?:in"
          + " |\\p{Lu}\\p{Ll})))|(?-i:(?<!Scrum )Master(?="
          + " (?!Data)\\p{Lu}\\p{Ll}))|mphil|staatsexamen|civilingenjör|sivilingeniør|magist(?:er|erstudium|rát)|master(?:'s|’s|s)?(?:"
          + " of| in|"
          + " degree)|master's|master’s|masters|m\\.?\\s?sc\\.?|m\\.a\\.|m\\.?\\s?eng\\.?|m\\.?\\s?tech\\.?|m\\.s\\.|ms"
          + " in|mba|mca|msn|m\\.?\\s?com\\.?|diplom|dipl\\.|magister|postgraduate degree"),
  DOCTORATE(
      "doctorat|doctorado|dottorato|doutorado|ph\\.?\\s?d\\.?|doctorate|doctoral|dr\\. rer|doctor"
          + " of|m\\.d\\.|promotion zum");

  private final Pattern words;

  Degree(String words) {
    this.words =
        Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that name on the wire, or null. */
  public static @Nullable Degree ofWire(String wire) {
    for (Degree degree : values()) {
      if (degree.wire().equals(wire)) {
        return degree;
      }
    }
    return null;
  }

  /** The highest level that the text names, or null. */
  public static @Nullable Degree highest(String text) {
    Degree highest = null;
    for (Degree degree : values()) {
      if (degree.words.matcher(text).find()) {
        highest = degree;
      }
    }
    return highest;
  }

  /** The lowest level that the text names, or null: what "Bachelor's or Master's" asks for. */
  public static @Nullable Degree lowest(String text) {
    for (Degree degree : values()) {
      if (degree.words.matcher(text).find()) {
        return degree;
      }
    }
    return null;
  }
}
