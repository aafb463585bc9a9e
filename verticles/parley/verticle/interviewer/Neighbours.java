package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import parley.bus.Bus;
import parley.bus.Spaces;
import parley.cache.Recent;

/**
 * Which of some questions lie nearest in meaning to an answer. They are put into their {@link
 * Spaces.Space} when they are first looked among: a question that nobody asks for costs nothing,
 * and after the first time in the life of the store none costs an embedding again. For one event
 * loop.
 */
final class Neighbours {

  private static final String ID = "id";

  /** Beyond these some are put again, which changes nothing. */
  private static final int MOST_SHELVED = 50_000;

  private final Bus bus;
  private final Spaces.Space space;
  private final Map<String, Boolean> shelved = new Recent<>(MOST_SHELVED);

  Neighbours(Bus bus, Spaces.Space space) {
    this.bus = bus;
    this.space = space;
  }

  /**
   * The nearest first.
   *
   * @param among texts by their ids, no more than {@link Spaces#PUT} takes at once
   */
  Future<List<Spaces.Hit>> nearest(String answer, Map<String, String> among, int most) {
    if (among.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    var where = Map.of(ID, List.copyOf(among.keySet()));
    return shelve(among)
        .compose(
            _ -> bus.ask(Spaces.SEARCH, new Spaces.Search(space, answer, most, where, List.of())))
        .map(Spaces.Hits::hits);
  }

  private Future<Void> shelve(Map<String, String> among) {
    List<Spaces.Kept> texts =
        among.entrySet().stream()
            .filter(text -> !shelved.containsKey(text.getKey()))
            .map(text -> new Spaces.Kept(text.getKey(), text.getValue(), Map.of(ID, text.getKey())))
            .toList();
    return texts.isEmpty()
        ? Future.succeededFuture()
        : bus.ask(Spaces.PUT, new Spaces.Put(space, texts))
            .onSuccess(_ -> texts.forEach(text -> shelved.put(text.id(), true)))
            .mapEmpty();
  }
}
