package parley.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list of skills names and the ontology does not know. It is kept as it is written: it is
 * the person's own word, and a job can ask for it only by the same words.
 */
final class ListedSkills {

  private static final int MOST = 60;
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 40;

  private static final Pattern ITEM = Pattern.compile("(?:\\([^()]*\\)|[^,;|•·\\t(])+");
  private static final Pattern LABEL = Pattern.compile("^[^:,;]{2,40}:\\s*");
  private static final Pattern NO_SKILL =
      Pattern.compile(
          "(?iU)(?:advanced|basic|beginner|intermediate|expert|proficient|familiar"
              + "|excellent|good|strong|native|fluent|other|others|etc\\.?"
              + "|and|more|skills?|years?|level|hobbies|\\d+"
              + " ?(?:%|years?).*)"
              + "|.*\\b(?:19|20)\\d\\d\\b.*|.*[.!?@].*|.*\\b(?:i|my|we|is|are"
              + "|was|have|has|the|to|for|that|which)\\b.*");

  private ListedSkills() {}

  /**
   * @param text in which the lines stand
   */
  static List<Quote> unknown(String text, List<Line> lines, List<SkillFinder.Found> known) {
    var items = new ArrayList<Quote>();
    for (Line content : whole(text, lines)) {
      Matcher label = LABEL.matcher(content.text());
      int from = label.find() ? label.end() : 0;
      Matcher item = ITEM.matcher(content.text()).region(from, content.text().length());
      while (item.find() && items.size() < MOST) {
        add(items, Line.trimmed(content.text(), item.start(), item.end()), content.start(), known);
      }
    }
    return items;
  }

  /** The lines, those put together that the width of a column has broken within an item. */
  private static List<Line> whole(String text, List<Line> lines) {
    var whole = new ArrayList<Line>();
    for (Line line : lines) {
      Line last = whole.isEmpty() ? null : whole.getLast();
      if (last != null && !last.isBlank() && goesOn(last, line)) {
        int end = line.start() + line.text().length();
        whole.set(whole.size() - 1, new Line(text.substring(last.start(), end), last.start()));
      } else {
        whole.add(line.content());
      }
    }
    return whole;
  }

  private static boolean goesOn(Line last, Line line) {
    return !line.isBlank()
        && !line.isBullet()
        && Character.isLowerCase(line.text().codePointAt(0))
        && Character.isLetter(last.text().codePointBefore(last.text().length()))
        && line.start() == last.start() + last.text().length() + 1;
  }

  private static void add(List<Quote> items, Line item, int offset, List<SkillFinder.Found> known) {
    int start = offset + item.start();
    int end = start + item.text().length();
    boolean fits =
        item.text().length() >= 2
            && item.text().length() <= LONGEST
            && item.words() <= MOST_WORDS
            && Character.isLetterOrDigit(item.text().charAt(0))
            && item.text().chars().anyMatch(Character::isLetter)
            && !NO_SKILL.matcher(item.text()).matches();
    boolean isKnown = known.stream().anyMatch(found -> found.start() < end && start < found.end());
    if (fits && !isKnown) {
      items.add(new Quote(item.text(), start));
    }
  }
}
