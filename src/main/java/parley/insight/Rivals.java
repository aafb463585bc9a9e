package parley.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.insight.text.Likeness;
import parley.insight.text.Words;
import parley.interview.Question;
import parley.interview.Question.KeyPoint;

/**
 * What a question sets against one another: the members of a row ("TCP and UDP", "a Pod, a
 * Deployment and a Service"), and those subjects of its key points that it names itself. A
 * statement that gives one what a key point says of another is wrong, however near its words are.
 */
final class Rivals {

  private static final Pattern TOKEN = Pattern.compile("[^\\s,;:?!.()]+|\\S");
  private static final Set<String> JOINS = Set.of(",", "and", "or", "over", "versus");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Of what else a point says, so much must be said for a rival to have taken its place. */
  private static final double SAME_THING = 0.5;

  private final List<Set<String>> rows;

  Rivals(Question question) {
    List<List<String>> points =
        question.keyPoints().stream().map(point -> Words.stems(point.point())).toList();
    this.rows =
        Stream.concat(
                Stream.of(subjects(question.text(), points)),
                Stream.concat(
                        Stream.of(question.text()),
                        question.keyPoints().stream().map(KeyPoint::point))
                    .flatMap(text -> rows(text).stream()))
            .filter(row -> apart(row, points))
            .toList();
  }

  /** Whether {@code clause} says of a rival what {@code point} says of another. */
  boolean exchanged(String clause, String point) {
    List<String> said = Words.stems(clause);
    List<String> meant = Words.stems(point);
    return rows.stream().anyMatch(row -> exchanged(row, said, meant));
  }

  private static boolean exchanged(Set<String> row, List<String> said, List<String> meant) {
    Set<String> here = members(row, said);
    Set<String> there = members(row, meant);
    List<String> rest = meant.stream().filter(stem -> !row.contains(stem)).toList();
    return !here.isEmpty()
        && !there.isEmpty()
        && there.stream().noneMatch(here::contains)
        && Likeness.share(rest, said) >= SAME_THING;
  }

  private static Set<String> subjects(String question, List<List<String>> points) {
    Set<String> row = new LinkedHashSet<>();
    points.stream().filter(point -> !point.isEmpty()).map(List::getFirst).forEach(row::add);
    row.retainAll(Words.stems(question));
    return row;
  }

  /** What only one member of each row of {@code text} has. */
  private static List<Set<String>> rows(String text) {
    List<Set<String>> rows = new ArrayList<>();
    List<List<String>> row = new ArrayList<>();
    List<String> member = new ArrayList<>();
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
    tokens.add(".");
    for (String token : tokens) {
      String word = token.toLowerCase(Locale.ROOT);
      List<String> stems = Words.stems(word);
      if (!stems.isEmpty()) {
        member.addAll(stems);
      } else if (!ARTICLES.contains(word) || !member.isEmpty()) {
        if (!member.isEmpty()) {
          row.add(near(member, row.isEmpty()));
          member.clear();
        }
        if (!JOINS.contains(word)) {
          rows.add(told(row));
          row.clear();
        }
      }
    }
    return rows;
  }

  /** The words beside the "and"; what stands further off belongs to the sentence. */
  private static List<String> near(List<String> member, boolean first) {
    int n = member.size();
    return List.copyOf(
        first ? member.subList(Math.max(0, n - 2), n) : member.subList(0, Math.min(2, n)));
  }

  private static Set<String> told(List<List<String>> row) {
    Set<String> told = new LinkedHashSet<>();
    for (List<String> member : row) {
      member.stream()
          .filter(stem -> row.stream().filter(other -> other.contains(stem)).count() == 1)
          .forEach(told::add);
    }
    return told;
  }

  /** Whether not all points that speak of the row speak of the same members. */
  private static boolean apart(Set<String> row, List<List<String>> points) {
    List<Set<String>> spoken =
        points.stream().map(p -> members(row, p)).filter(s -> !s.isEmpty()).toList();
    return spoken.stream().distinct().count() > 1;
  }

  private static Set<String> members(Set<String> row, List<String> stems) {
    Set<String> members = new HashSet<>(stems);
    members.retainAll(row);
    return members;
  }
}
