package parley.matching;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How strongly a part of a job's text asks. */
enum Scope {
  REQUIRED(
      "requirements?|required|must[- ]haves?|qualifications?|your profile|profile|what you"
          + " bring|you bring|what you will bring|what we(?:'| a)re looking for|what we look"
          + " for|who you are|you have|about you|essential|your skills|skills|what you(?:'| wi)ll"
          + " need|you(?:'| wi)ll need|what we expect|we expect|key skills|tech stack|you need|what"
          + " you need|you(?:'| wi)ll bring|you(?:'| wi)ll have|you should have|we(?:'d| would)"
          + " like you to have|we require|we need|we ask for|what makes you a (?:good|great)"
          + " fit|(?:the )?ideal candidate|(?:candidate|person) profile|person"
          + " specification|selection criteria|your background|your"
          + " experience|mandatory|minimum|knowledge|anforderungen|ihr profil|dein"
          + " profil|experience|education"),
  PREFERRED(
      "nice[- ]to[- ]haves?|preferred|bonus|plus(?:es)?|desirable|desired|good to"
          + " have|optional|even better|pluses|extra points|(?:an? )?advantages?|(?:an?"
          + " )?asset|would be (?:nice|great)|we(?:'d| would) love|ideally|advantageous|von"
          + " vorteil"),
  IGNORED(
      "responsibilities|what you(?:'| wi)ll do|what you(?:'| wi)ll be doing|your"
          + " tasks|tasks|duties|the role|your role|about us|about the (?:company|team|role)|who we"
          + " are|benefits|what we offer|we offer|our offer|perks|how to apply|what you get|your"
          + " day|day[- ]to[- ]day|your mission|how we work|equal opportunity|application"
          + " process|job description|the job|compensation|aufgaben|wir bieten|why us|why join us"),
  NEUTRAL("(?!)");

  private static final Pattern OPTIONAL =
      Pattern.compile(
          "(?i)\\b(?:nice[- ]to[- ]have|(?:a|big|strong|huge|real|definite) plus|plus"
              + " points?|bonus|preferred|preferably|ideally|desirable|desired|advantage|advantageous|beneficial|optional|good"
              + " to have|not required|wünschenswert|von vorteil)\\b");
  private static final Pattern DEMAND =
      Pattern.compile(
          "(?i)\\b(?:must|mandatory|required|requires?|essential|minimum|at least|you have|you"
              + " bring|you know|we need|you need|needed|proficien\\w+|experience"
              + " (?:with|in|of|as|using)|experienced (?:with|in)|knowledge of|expertise in|skilled"
              + " in|fluent in|familiar(?:ity)? with|strong|solid|\\d\\+? years?)\\b");

  private final Pattern headings;

  Scope(String headings) {
    this.headings = Pattern.compile("(?i)\\b(?:" + headings + ")\\b");
  }

  /** The scope that a line opens which is nothing but a heading, or null. */
  static @Nullable Scope ofHeadingLine(String line) {
    String plain = line.replaceAll("^[#*_\\s]+|[#*_:\\s]+$", "");
    boolean marked = line.strip().endsWith(":") || line.startsWith("#") || line.startsWith("**");
    int words = plain.split("\\s+").length;
    if (words > 7 || plain.endsWith(".") || plain.contains(",")) {
      return null;
    }
    Scope scope = ofHeading(plain);
    return scope != null && (marked || words <= 4 && isWhole(plain, scope)) ? scope : null;
  }

  /** What these words open as a heading, or null. The softer meaning wins. */
  static @Nullable Scope ofHeading(String words) {
    for (Scope scope : new Scope[] {PREFERRED, IGNORED, REQUIRED}) {
      if (scope.headings.matcher(words).find()) {
        return scope;
      }
    }
    return null;
  }

  static boolean isOptional(String clause) {
    return OPTIONAL.matcher(clause).find();
  }

  static boolean isDemand(String clause) {
    return DEMAND.matcher(clause).find();
  }

  /** "Requirements", "Technical skills", but not "Docker experience". */
  private static boolean isWhole(String plain, Scope scope) {
    String rest =
        scope
            .headings
            .matcher(plain.toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .replaceAll(
                "(?i)\\b(?:technical|key|minimum|basic|job|and|the|your|our|skills?|qualifications?|experience|points|professional|main|core|for|this)\\b|[^\\p{L}]",
                " ");
    return rest.isBlank();
  }
}
