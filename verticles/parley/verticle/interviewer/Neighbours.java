package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.bus.Bus;
import parley.bus.Spaces;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.Skills;
import parley.matching.Requirements.Level;

/**
 * Which question of a skill lies nearest in meaning to an answer, of all that the bank has for it.
 * A skill's questions are put into {@link Spaces.Space#QUESTIONS} when it is first asked about: a
 * skill that nobody asks for costs nothing, and after the first time in the life of the store none
 * costs an embedding again. For one event loop.
 */
final class Neighbours {

  static final String SKILL = "skill";
  static final String LEVEL = "level";

  /** What {@link Spaces#PUT} takes at once. */
  private static final int BATCH = 500;

  private final Bus bus;
  private final QuestionBank bank;
  private final Set<String> shelved = new HashSet<>();

  Neighbours(Bus bus, QuestionBank bank) {
    this.bus = bus;
    this.bank = bank;
  }

  /**
   * @param asked whose skill it is, and whose level at most one away
   * @param known ids that are not wanted
   */
  Future<Optional<BankQuestion>> of(BankQuestion asked, String answer, List<String> known) {
    String skill = Skills.key(asked.skill());
    var search =
        new Spaces.Search(
            Spaces.Space.QUESTIONS,
            answer,
            1,
            Map.of(SKILL, List.of(skill), LEVEL, levels(asked.level())),
            known);
    return shelve(skill)
        .compose(_ -> bus.ask(Spaces.SEARCH, search))
        .map(found -> found.hits().stream().findFirst().flatMap(hit -> bank.byId(hit.id())));
  }

  private Future<Void> shelve(String skill) {
    if (shelved.contains(skill)) {
      return Future.succeededFuture();
    }
    List<Spaces.Kept> texts =
        bank.skill(skill).stream()
            .map(q -> new Spaces.Kept(q.id(), q.text(), Map.of(SKILL, skill, LEVEL, name(q))))
            .toList();
    Future<Void> all = Future.succeededFuture();
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<Spaces.Kept> batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
      all =
          all.compose(_ -> bus.ask(Spaces.PUT, new Spaces.Put(Spaces.Space.QUESTIONS, batch)))
              .mapEmpty();
    }
    return all.onSuccess(_ -> shelved.add(skill));
  }

  private static List<String> levels(Level level) {
    var near = new ArrayList<String>();
    for (Level one : Level.values()) {
      if (Math.abs(one.ordinal() - level.ordinal()) <= 1) {
        near.add(one.wire());
      }
    }
    return near;
  }

  private static String name(BankQuestion question) {
    return question.level().wire();
  }
}
