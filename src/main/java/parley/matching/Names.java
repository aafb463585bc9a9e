package parley.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.resume.SkillFinder.Found;

/**
 * All names of all skills as one tree of characters: a text is read once, whatever the number of
 * skills. The longest name that fits wins, so that "React Native" is never React.
 */
final class Names {

  /** How careful a name must be read. */
  enum Care {
    ANY_CASE,
    EXACT_CASE,
    IN_LISTS_ONLY,
    PLAIN_WORD,
    NEVER_IN_TEXT
  }

  private record Name(String skill, String written, Care care) {}

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    final List<Name> names = new ArrayList<>(0);
  }

  /** What is no prose: a skill in a link or an address is none. */
  private static final Pattern LINKS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S{1,300}|[\\w.+-]{1,64}@[\\w.-]{1,100}"
              + "|(?<![\\w.])[\\w-]{2,40}\\.(?:com|org|io|dev|de|co|edu|me)(?:/\\S{0,300})?(?![\\w])");

  /**
   * A line this long was broken by the page's width, so a name may go on in the next one; of any
   * line where the next begins in lower case, as it does in narrow columns.
   */
  private static final int WRAPPED = 45;

  private final Node root = new Node();

  void add(String skill, String written, Care care) {
    Node node = root;
    for (char c : key(written).toCharArray()) {
      node = node.next.computeIfAbsent(c, _ -> new Node());
    }
    node.names.add(new Name(skill, written, care));
  }

  /** The skill of exactly this name, in any case, or null. */
  @Nullable String named(String name) {
    Node node = root;
    for (char c : key(name.strip()).toCharArray()) {
      node = node.next.get(c);
      if (node == null) {
        return null;
      }
    }
    return node.names.isEmpty() ? null : node.names.getFirst().skill();
  }

  List<Found> find(String text) {
    var found = new ArrayList<Found>();
    Matcher links = LINKS.matcher(text);
    int linkStart = links.find() ? links.start() : Integer.MAX_VALUE;
    int at = 0;
    while (at < text.length()) {
      if (at >= linkStart) {
        if (!isName(text, links)) {
          at = links.end();
        }
        linkStart = links.find() ? Math.max(links.start(), at) : Integer.MAX_VALUE;
        continue;
      }
      Found hit = Context.startsWord(text, at) ? longest(text, at) : null;
      if (hit == null) {
        at++;
      } else {
        found.add(hit);
        at = hit.end();
      }
    }
    return found;
  }

  /** "monday.com" is an address, but "draw.io" and "Cypress.io" may be names of tools. */
  private boolean isName(String text, Matcher link) {
    return named(text.substring(link.start(), link.end())) != null;
  }

  private @Nullable Found longest(String text, int start) {
    Found best = null;
    Node node = root;
    int at = start;
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      boolean gap = isGap(c);
      if (gap && !crosses(text, at)) {
        break;
      }
      node = node.next.get(gap ? ' ' : lower(c));
      if (node == null) {
        break;
      }
      at++;
      while (gap
          && at < end
          && Character.isWhitespace(text.charAt(at))
          && text.charAt(at) != '\n') {
        at++;
      }
      for (Name name : node.names) {
        int until = Context.endsWord(text, at, name.written());
        if (until >= 0 && fits(text, start, at, name)) {
          best = new Found(name.skill(), start, until, name.care() == Care.PLAIN_WORD);
          break;
        }
      }
    }
    return best;
  }

  private static boolean fits(String text, int start, int end, Name name) {
    boolean anyCase = name.care() == Care.ANY_CASE || name.care() == Care.PLAIN_WORD;
    return (anyCase || text.startsWith(name.written(), start))
        && switch (name.care()) {
          case ANY_CASE, PLAIN_WORD -> true;
          case EXACT_CASE -> Context.isProperName(text, start, end);
          case IN_LISTS_ONLY -> Context.isListed(text, start, end);
          case NEVER_IN_TEXT -> false;
        };
  }

  private static boolean crosses(String text, int at) {
    return text.charAt(at) != '\n'
        || at - 1 - text.lastIndexOf('\n', at - 1) >= WRAPPED
        || (at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1)));
  }

  private static boolean isGap(char c) {
    return c == '-' || c == '\u2011' || c == '\u00a0' || Character.isWhitespace(c);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }
}
