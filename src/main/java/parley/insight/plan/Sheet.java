package parley.insight.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.insight.text.Likeness;
import parley.interview.Question;

/** The questions chosen so far; it takes nothing twice, by id or in nearly the same words. */
final class Sheet {

  private final List<Question> questions = new ArrayList<>();
  private final Set<String> without;

  Sheet() {
    this(Set.of());
  }

  /**
   * @param without ids of what it does not take
   */
  Sheet(Set<String> without) {
    this.without = without;
  }

  boolean fits(String id, String text) {
    return !without.contains(id)
        && questions.stream()
            .noneMatch(q -> q.id().equals(id) || Likeness.nearlySame(q.text(), text));
  }

  boolean add(Question question) {
    return fits(question.id(), question.text()) && questions.add(question);
  }

  /** HR's own words are theirs to repeat: only the same words twice are one question. */
  void addOwn(Question question) {
    if (questions.stream().noneMatch(q -> q.text().equalsIgnoreCase(question.text()))) {
      questions.add(question);
    }
  }

  int size() {
    return questions.size();
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }
}
