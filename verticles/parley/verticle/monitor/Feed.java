package parley.verticle.monitor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.front.Wire;
import parley.interview.Entry;

/** One joined page of HR: whose, what it filters, and which interview it follows. */
final class Feed {

  final Wire wire;
  final UUID owner;
  private @Nullable String job;
  private @Nullable String followed;
  private long sent;

  Feed(Wire wire, UUID owner) {
    this.wire = wire;
    this.owner = owner;
  }

  void filter(@Nullable String onlyJob) {
    job = onlyJob;
  }

  void follow(String interview, long lastSeq) {
    followed = interview;
    sent = Math.max(0, lastSeq);
  }

  /** The followed interview, or null. */
  @Nullable String followed() {
    return followed;
  }

  long sent() {
    return sent;
  }

  boolean sees(Watched.Meta meta) {
    return meta.owner().equals(owner) && (job == null || job.equals(meta.job()));
  }

  /** Sends what is next of the followed interview; false where something is missing before it. */
  boolean show(String interview, List<Entry> entries) {
    if (!interview.equals(followed)) {
      return true;
    }
    for (Entry e : entries) {
      if (e.seq() > sent + 1) {
        return false;
      }
      if (e.seq() == sent + 1) {
        sent = e.seq();
        wire.send(new MonitorFrame.Shown("event", interview, e.seq(), e.at(), e.event()));
      }
    }
    return true;
  }
}
