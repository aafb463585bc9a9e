package parley.matching;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.resume.Degree;

/** A requirement in words that no skill names, such as "driving licence class B". */
final class Phrase {

  private static final int LONGEST = 120;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:you (?:have|bring|know|are)|we (?:need|require|expect)|must"
              + " (?:have|be|know)|(?:a |an )?(?:very"
              + " )?(?:strong|solid|good|proven|deep|excellent|sound)|experience"
              + " (?:with|in|of|as)|experienced (?:with|in)|(?:in-depth |working )?knowledge"
              + " of|expertise in|ability to|familiarity with|and|also)\\s+");
  private static final Pattern NO_DEMAND =
      Pattern.compile(
          "(?i)^(?:we|our|us|join|apply|please|this|the"
              + " (?:company|team|role))\\b|\\b(?:remote|hybrid|on-?site|full[- ]time|part[-"
              + " ]time|salary|per year|€|\\$|relocation|start date)\\b|\\b(?:years?|yrs?)\\b");

  private Phrase() {}

  /** The clause as a phrase, or null where it does not look like a requirement. */
  static @Nullable String of(String clause, Ontology ontology) {
    String phrase = clause;
    for (int i = 0; i < 3; i++) {
      phrase = LEAD.matcher(phrase).replaceFirst("");
    }
    phrase =
        phrase
            .replaceAll(
                "(?i)\\s*\\b(?:is |are )?(?:an?"
                    + " )?(?:required|must|mandatory|essential|plus|preferred|desirable|nice to"
                    + " have|a bonus|advantage)$",
                "")
            .strip();
    int words = phrase.isEmpty() ? 0 : phrase.split("\\s+").length;
    boolean soft =
        ontology.find(clause).stream().anyMatch(f -> "soft".equals(ontology.category(f.skill())));
    boolean other =
        soft
            || Degree.lowest(clause) != null
            || NO_DEMAND.matcher(clause).find()
            || clause.matches("(?i).*\\bdegree\\b.*");
    return other || words < 2 || words > 14 || phrase.length() > LONGEST ? null : phrase;
  }
}
