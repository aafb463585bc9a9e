package parley.verticle.monitor;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.store.LogClock;

/** The feeds of one event loop and the interviews that they watch. */
final class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Bus bus;
  private final Directory directory;
  private final LogClock clock;
  private final List<Feed> feeds = new ArrayList<>();
  private final Map<String, Watched> watched = new HashMap<>();
  private final Map<String, Boolean> strangers = new HashMap<>();

  Watch(Bus bus, Directory directory, LogClock clock) {
    this.bus = bus;
    this.directory = directory;
    this.clock = clock;
  }

  /** Adds a feed and sends it the rows that there are. */
  void add(Feed feed) {
    feeds.add(feed);
    strangers.clear();
    directory
        .live(feed.owner)
        .compose(metas -> Future.join(metas.stream().map(meta -> refresh(meta, feed)).toList()))
        .onFailure(failure -> LOG.warn("rows are missing: {}", failure.getMessage()));
  }

  void remove(Feed feed) {
    feeds.remove(feed);
    watched.values().removeIf(w -> feeds.stream().noneMatch(f -> f.owner.equals(w.meta.owner())));
  }

  /** Sends all rows again, for a changed filter. */
  void rows(Feed feed) {
    watched.values().forEach(w -> row(feed, w));
  }

  /** Follows one interview. Fails with not_found or forbidden. */
  Future<Void> follow(Feed feed, String interview, long lastSeq) {
    return Future.<Void>succeededFuture()
        .compose(_ -> directory.find(interview))
        .compose(
            meta -> {
              if (meta.isEmpty()) {
                return Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND));
              }
              if (!meta.get().owner().equals(feed.owner)) {
                return Future.failedFuture(Problem.of(Problem.Code.FORBIDDEN));
              }
              feed.follow(interview, lastSeq);
              return refresh(meta.get(), feed).compose(_ -> fill(feed));
            });
  }

  void grown(Interviews.Grown grown) {
    if (feeds.isEmpty()) {
      return;
    }
    String id = grown.interview();
    Watched w = watched.get(id);
    if (w != null) {
      if (w.follow(grown.entries())) {
        feeds.forEach(feed -> row(feed, w));
      } else {
        refresh(w.meta, null).onFailure(f -> LOG.debug("{}: {}", id, f.getMessage()));
      }
    } else if (!strangers.containsKey(id)) {
      meet(id);
    }
    for (Feed feed : feeds) {
      if (!feed.show(id, grown.entries())) {
        fill(feed).onFailure(f -> LOG.debug("{}: {}", id, f.getMessage()));
      }
    }
  }

  /** Rings may have been lost: everything watched is read again. */
  void resync() {
    List.copyOf(watched.values())
        .forEach(
            w -> refresh(w.meta, null).onFailure(f -> LOG.debug("resync: {}", f.getMessage())));
    feeds.forEach(feed -> fill(feed).onFailure(f -> LOG.debug("resync: {}", f.getMessage())));
  }

  /** An interview that nobody here has heard of: is it one of ours? */
  private void meet(String id) {
    directory
        .find(id)
        .compose(
            meta -> {
              boolean ours =
                  meta.isPresent()
                      && feeds.stream().anyMatch(f -> f.owner.equals(meta.get().owner()));
              if (!ours) {
                strangers.put(id, true);
                return Future.succeededFuture();
              }
              return refresh(meta.get(), null);
            })
        .onFailure(failure -> LOG.debug("{}: {}", id, failure.getMessage()));
  }

  /**
   * Reads what is missing of an interview and sends its row to {@code only}, or to all where that
   * is null.
   */
  private Future<Void> refresh(Watched.Meta meta, @Nullable Feed only) {
    UUID owner = meta.owner();
    Watched w = watched.computeIfAbsent(meta.interview(), _ -> new Watched(meta));
    return bus.ask(Interviews.LOOK, new Interviews.Look(meta.interview(), w.seq()))
        .compose(
            looked -> {
              if (looked.view().seq() < w.seq()) { // the log was rebuilt after a loss
                watched.remove(meta.interview(), w);
                return refresh(meta, only);
              }
              w.follow(looked.entries());
              feeds.stream()
                  .filter(f -> f.owner.equals(owner) && (only == null || f == only))
                  .forEach(f -> row(f, w));
              return Future.succeededFuture();
            });
  }

  private Future<Void> fill(Feed feed) {
    String id = feed.followed();
    if (id == null) {
      return Future.succeededFuture();
    }
    return bus.ask(Interviews.LOOK, new Interviews.Look(id, feed.sent()))
        .map(
            looked -> {
              feed.show(id, looked.entries());
              return null;
            });
  }

  private void row(Feed feed, Watched w) {
    if (feed.sees(w.meta)) {
      feed.wire.send(w.row(clock.now()));
    }
  }
}
