package parley.resume;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a passage claims a skill where it names one. "For insurance brokers" says whom somebody
 * worked for and "with project managers" with whom; "experience in insurance" and "SQL, insurance"
 * are claims.
 */
final class SkillClaims {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String PERSON =
      "(?:manager|engineer|developer|administrator|analyst|architect|chef|cook|designer|consultant"
          + "|accountant|teacher|nurse|officer|owner|master|planner|writer|specialist|translator"
          + "|operator|guide|waiter|receptionist|dispatcher|controller|tester|programmer|clerk"
          + "|assistant|technician|mechanic|driver|lawyer|auditor|electrician|photographer"
          + "|scientist|researcher|coach|trainer|professional|expert)";

  private static final Pattern ENDS_AS_PERSON = Pattern.compile("\\b" + PERSON + "s?$", FLAGS);

  private static final Pattern CLAIM_BEFORE =
      Pattern.compile(
          "\\b(?:experienced?|expertise|knowledge|background|skills?|skilled|proficien\\w+"
              + "|competen\\w+|speciali[sz]\\w+|qualifi\\w+|trained|training|certifi\\w+"
              + "|diploma|degree|courses?|studied|taught|teach(?:es|ing)?|responsible|years"
              + "|erfahrung|kenntnisse)"
              + "(?: (?:in|of|with|for|on|als|mit))?(?: (?!for\\b)[^\\s,;.]+){0,2}"
              + "(?:(?:,| and| or| &)(?: [^\\s,;.]+){0,2})? ?$",
          FLAGS);
  private static final Pattern CLAIM_AFTER =
      Pattern.compile(
          "^ (?:skills?|experience|knowledge|expertise|background|certifi\\w+)\\b", FLAGS);

  /** A point that begins with what was done: "Sales of pumps", "Monitoring with Grafana". */
  private static final Pattern DONE =
      Pattern.compile("^(?: (?:with|of|for|using|in|mit|" + PERSON + ")\\b|:)", FLAGS);

  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:,|/|&|\\||•|·|,? (?:and|or|und|oder))\\s*", FLAGS);

  private static final int REACH = 60;

  private final String text;
  private final List<SkillFinder.Found> all;

  /**
   * @param all that the text names, in its order
   */
  SkillClaims(String text, List<SkillFinder.Found> all) {
    this.text = text;
    this.all = all;
  }

  /**
   * Of prose. A list of skills, a header and a degree need no more than the name.
   *
   * @param i of the one in question
   * @param passage that it stands in, or null where the text is nothing else
   */
  boolean stands(int i, @Nullable Quote passage) {
    SkillFinder.Found found = all.get(i);
    int from = passage == null ? 0 : passage.start();
    int to = passage == null ? text.length() : from + passage.text().length();
    return !found.plain() || isClaimed(found, from, to) || isBeside(i, i - 1) || isBeside(i, i + 1);
  }

  /** "Worked with backend engineers": of others, where it is no title. */
  boolean isPerson(SkillFinder.Found found) {
    return ENDS_AS_PERSON.matcher(text.substring(found.start(), found.end())).find();
  }

  private boolean isClaimed(SkillFinder.Found found, int from, int to) {
    String before = line(Math.max(from, found.start() - REACH), found.start());
    String after = line(found.end(), Math.min(to, found.end() + REACH));
    return CLAIM_BEFORE.matcher(before).find()
        || CLAIM_AFTER.matcher(after).find()
        || (found.start() == from && DONE.matcher(after).find());
  }

  /** Named together with a skill whose name means nothing else. */
  private boolean isBeside(int i, int other) {
    if (other < 0 || other >= all.size() || all.get(other).plain()) {
      return false;
    }
    SkillFinder.Found first = all.get(Math.min(i, other));
    SkillFinder.Found second = all.get(Math.max(i, other));
    return first.end() <= second.start()
        && JOINED.matcher(text.substring(first.end(), second.start())).matches();
  }

  private String line(int from, int to) {
    return text.substring(from, Math.max(from, to)).replace('\n', ' ');
  }
}
