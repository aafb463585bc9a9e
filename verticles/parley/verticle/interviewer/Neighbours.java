package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bus.Bus;
import parley.bus.Spaces;
import parley.cache.Recent;
import parley.insight.bank.BankQuestion;

/**
 * Which of some questions lies nearest in meaning to an answer. They are put into {@link
 * Spaces.Space#QUESTIONS} when they are first looked among: a question that nobody asks for costs
 * nothing, and after the first time in the life of the store none costs an embedding again. For one
 * event loop.
 */
final class Neighbours {

  static final String ID = "id";

  /** Beyond these some are put again, which changes nothing. */
  private static final int MOST_SHELVED = 50_000;

  private final Bus bus;
  private final Map<String, Boolean> shelved = new Recent<>(MOST_SHELVED);

  Neighbours(Bus bus) {
    this.bus = bus;
  }

  /**
   * @param among no more than {@link Spaces#PUT} takes at once
   */
  Future<Optional<BankQuestion>> nearest(String answer, List<BankQuestion> among) {
    if (among.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    List<String> ids = among.stream().map(BankQuestion::id).toList();
    var search = new Spaces.Search(Spaces.Space.QUESTIONS, answer, 1, Map.of(ID, ids), List.of());
    return shelve(among)
        .compose(_ -> bus.ask(Spaces.SEARCH, search))
        .map(
            found ->
                found.hits().stream()
                    .findFirst()
                    .flatMap(
                        hit -> among.stream().filter(q -> q.id().equals(hit.id())).findFirst()));
  }

  private Future<Void> shelve(List<BankQuestion> questions) {
    List<Spaces.Kept> texts =
        questions.stream()
            .filter(q -> !shelved.containsKey(q.id()))
            .map(q -> new Spaces.Kept(q.id(), q.text(), Map.of(ID, q.id())))
            .toList();
    return texts.isEmpty()
        ? Future.succeededFuture()
        : bus.ask(Spaces.PUT, new Spaces.Put(Spaces.Space.QUESTIONS, texts))
            .onSuccess(_ -> texts.forEach(text -> shelved.put(text.id(), true)))
            .mapEmpty();
  }
}
