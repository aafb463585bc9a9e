package parley.verticle.vectors;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.bus.Spaces;
import parley.bus.Spaces.Kept;
import parley.bus.Spaces.Space;
import parley.store.Sql;
import parley.vector.VectorIndex;

/**
 * Texts by their meaning.
 *
 * <p>Guaranteed: what was put through this node is found by its next search and what was removed is
 * not; the scores are cosines of the floats. Not guaranteed: when another node finds it ({@code
 * FOLLOW_MS} later at the latest, where the store answers).
 */
public final class VectorsVerticle extends VerticleBase {

  private static final int MOST_TEXTS = 500;
  private static final int MOST_HITS = 100;

  /** What one question to the embedding verticle may carry. */
  private static final int BATCH = 64;

  private static final long FOLLOW_MS = 5_000;

  /** A change is committed after the time that it bears: longer than any statement may take. */
  private static final long OVERLAP_S = 15;

  private static final String ID = "id";

  private final Meanings meanings;
  private final Map<Space, VectorIndex> indexes = new EnumMap<>(Space.class);
  private @Nullable String model;
  private @Nullable OffsetDateTime seen;
  private @Nullable Future<Void> following;
  private long followedAt;

  public VectorsVerticle(Sql sql) {
    this.meanings = new Meanings(sql);
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    return bus.serve(Spaces.PUT, put -> put(bus, put))
        .compose(_ -> bus.serve(Spaces.REMOVE, this::remove))
        .compose(_ -> bus.serve(Spaces.SEARCH, search -> search(bus, search)));
  }

  private Future<Spaces.Stored> put(Bus bus, Spaces.Put put) {
    List<Kept> texts = put.texts();
    long different = texts.stream().map(Kept::id).distinct().count();
    if (texts.size() > MOST_TEXTS || different != texts.size()) {
      return refused("texts", "no more than " + MOST_TEXTS + " at once, each id once");
    }
    if (texts.stream().anyMatch(text -> text.id().isBlank() || text.text().isBlank())) {
      return refused("texts", "each text has an id and words");
    }
    return model(bus)
        .compose(
            name ->
                meanings
                    .known(put.space(), texts, name)
                    .compose(
                        known -> {
                          List<Kept> open =
                              texts.stream().filter(text -> !known.containsKey(text.id())).toList();
                          return embedded(bus, open, known)
                              .compose(all -> meanings.put(put.space(), texts, all, name))
                              .map(
                                  _ -> {
                                    texts.forEach(text -> place(put.space(), text, known));
                                    return new Spaces.Stored(open.size());
                                  });
                        }));
  }

  /** Adds to {@code known} the vectors of {@code open}. */
  private static Future<Map<String, float[]>> embedded(
      Bus bus, List<Kept> open, Map<String, float[]> known) {
    Future<Map<String, float[]>> all = Future.succeededFuture(known);
    for (int from = 0; from < open.size(); from += BATCH) {
      List<Kept> batch = open.subList(from, Math.min(from + BATCH, open.size()));
      var asked = new Minds.Embed(batch.stream().map(Kept::text).toList());
      all =
          all.compose(_ -> bus.ask(Minds.EMBED, asked))
              .map(
                  answer -> {
                    for (int i = 0; i < batch.size(); i++) {
                      known.put(batch.get(i).id(), answer.vectors().get(i));
                    }
                    return known;
                  });
    }
    return all;
  }

  private Future<Spaces.Removed> remove(Spaces.Remove remove) {
    return meanings
        .remove(remove.space(), remove.ids())
        .map(
            number -> {
              VectorIndex index = indexes.get(remove.space());
              if (index != null) {
                remove.ids().forEach(index::remove);
              }
              return new Spaces.Removed(number);
            });
  }

  private Future<Spaces.Hits> search(Bus bus, Spaces.Search search) {
    if (search.most() < 1 || search.most() > MOST_HITS) {
      return refused("most", "1 to " + MOST_HITS);
    }
    return bus.ask(Minds.EMBED, new Minds.Embed(List.of(search.text())))
        .compose(
            asked -> {
              model = asked.model();
              return follow().map(_ -> hits(search, asked.vectors().getFirst()));
            });
  }

  private Spaces.Hits hits(Spaces.Search search, float[] vector) {
    VectorIndex index = indexes.get(search.space());
    if (index == null) {
      return new Spaces.Hits(List.of());
    }
    var hits = new ArrayList<Spaces.Hit>();
    for (VectorIndex.Hit hit :
        index.search(vector, search.most(), filter(search), VectorIndex.Mode.BY_SIZE)) {
      hits.add(new Spaces.Hit(hit.id(), hit.score()));
    }
    hits.sort(
        Comparator.comparingDouble((Spaces.Hit hit) -> -hit.cosine())
            .thenComparing(Spaces.Hit::id));
    return new Spaces.Hits(List.copyOf(hits));
  }

  private static Predicate<Map<String, String>> filter(Spaces.Search search) {
    var where = new HashMap<String, Set<String>>();
    search.where().forEach((tag, values) -> where.put(tag, new HashSet<>(values)));
    var without = new HashSet<>(search.without());
    return tags ->
        !without.contains(tags.get(ID))
            && where.entrySet().stream()
                .allMatch(
                    one -> {
                      String value = tags.get(one.getKey());
                      return value != null && one.getValue().contains(value);
                    });
  }

  /**
   * Takes over what has changed in the store; at the first time all of it. Those who ask meanwhile
   * wait for the same reading.
   */
  private Future<Void> follow() {
    long now = System.nanoTime();
    if (seen != null && now - followedAt < TimeUnit.MILLISECONDS.toNanos(FOLLOW_MS)) {
      return Future.succeededFuture();
    }
    Future<Void> running = following;
    if (running != null) {
      return running;
    }
    OffsetDateTime since = seen == null ? null : seen.minusSeconds(OVERLAP_S);
    Future<Void> reading =
        meanings
            .changed(since)
            .map(
                changes -> {
                  changes.placed().forEach(this::place);
                  followedAt = now;
                  seen = changes.at();
                  return null;
                });
    following = reading;
    return reading.onComplete(_ -> following = null);
  }

  private void place(Meanings.Placed placed) {
    if (placed.removed() || !placed.model().equals(model)) {
      VectorIndex index = indexes.get(placed.space());
      if (index != null) {
        index.remove(placed.id());
      }
    } else {
      place(placed.space(), placed.id(), placed.vector(), placed.tags());
    }
  }

  private void place(Space space, Kept text, Map<String, float[]> vectors) {
    float[] vector = vectors.get(text.id());
    if (vector != null) {
      place(space, text.id(), vector, text.tags());
    }
  }

  private void place(Space space, String id, float[] vector, Map<String, String> tags) {
    var all = new HashMap<>(tags);
    all.put(ID, id);
    indexes.computeIfAbsent(space, _ -> new VectorIndex(vector.length)).put(id, vector, all);
  }

  /** The model that makes the vectors now, by name and digest. */
  private Future<String> model(Bus bus) {
    String known = model;
    return known != null
        ? Future.succeededFuture(known)
        : bus.ask(Minds.EMBED, new Minds.Embed(List.of(ID)))
            .map(
                answer -> {
                  model = answer.model();
                  return answer.model();
                });
  }

  private static <T> Future<T> refused(String field, String why) {
    return Future.failedFuture(Problem.field(field, why));
  }
}
