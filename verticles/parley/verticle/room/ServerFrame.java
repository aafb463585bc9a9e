package parley.verticle.room;

import org.jspecify.annotations.Nullable;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.front.Piece;
import parley.front.Whole;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;

/** What the room sends, as asyncapi.yaml says. */
final class ServerFrame {

  private ServerFrame() {}

  record Snapshot(
      String phase,
      int index,
      int of,
      int answers,
      boolean paused,
      boolean running,
      long limitMs,
      @Nullable String reason) {}

  record Joined(
      String type,
      long seq,
      long cseq,
      long durable,
      Snapshot state,
      long remainingMs,
      Command.@Nullable Draft draft) {}

  /**
   * Without time where it is replayed: only the last snapshot says how much is left now.
   *
   * @param event as JSON
   * @param what the same event
   */
  record Shown(
      String type,
      long seq,
      long at,
      @Nullable Long remainingMs,
      @Nullable Boolean running,
      String event,
      Event what)
      implements Whole, Json.Written {

    @Override
    public String json() {
      var json = new StringBuilder(event.length() + 120);
      json.append("{\"type\":\"").append(type).append("\",\"seq\":").append(seq);
      json.append(",\"at\":").append(at);
      if (remainingMs != null) {
        json.append(",\"remainingMs\":").append(remainingMs.longValue());
      }
      if (running != null) {
        json.append(",\"running\":").append(running.booleanValue());
      }
      return json.append(",\"event\":").append(event).append('}').toString();
    }

    @Override
    public long whole() {
      return switch (what) {
        case Event.Asked asked -> asked.index();
        case Event.Replied replied -> replied.to();
        default -> 0;
      };
    }
  }

  /** Stands for an event that the candidate may not read, so that the numbers have no gap. */
  record Withheld(
      String type,
      long seq,
      long at,
      @Nullable Long remainingMs,
      @Nullable Boolean running,
      Nothing event) {}

  record Nothing(String type) {}

  record Accepted(String type, long cseq, long seq) implements Json.Written {
    @Override
    public String json() {
      return "{\"type\":\"" + type + "\",\"cseq\":" + cseq + ",\"seq\":" + seq + "}";
    }
  }

  record Rejected(String type, long cseq, String code, String message, @Nullable Long expected) {}

  record Durable(String type, long seq) implements Json.Written {
    @Override
    public String json() {
      return "{\"type\":\"" + type + "\",\"seq\":" + seq + "}";
    }
  }

  record Pong(String type, double at) {}

  /**
   * A streamed piece of a question or reply. It has no number: the event with the whole text is the
   * truth.
   *
   * @param question the index that the question will have, or the number of the {@code inquired}
   *     event that is replied to
   */
  record Delta(String type, long question, String text) implements Piece {

    static Delta of(long question, String text) {
      return new Delta("delta", question, text);
    }

    @Override
    public long of() {
      return question;
    }

    @Override
    public Delta with(String whole) {
      return of(question, whole);
    }
  }

  private static final Nothing WITHHELD = new Nothing("withheld");

  static Joined joined(Interviews.Joined j) {
    Interviews.View v = j.view();
    Snapshot state =
        new Snapshot(
            v.phase(),
            v.index(),
            v.of(),
            v.answers(),
            v.paused(),
            v.running(),
            v.limitMs(),
            v.reason());
    return new Joined("joined", j.seq(), j.cseq(), j.durable(), state, v.remainingMs(), j.draft());
  }

  static Record replayed(Entry entry) {
    return event(entry, Json.write(entry.event()), null, null);
  }

  /**
   * @param event the entry's, as JSON
   */
  static Record live(Entry entry, String event, long remainingMs, boolean running) {
    return event(entry, event, remainingMs, running);
  }

  private static Record event(
      Entry e, String event, @Nullable Long remainingMs, @Nullable Boolean running) {
    return e.event().forCandidate()
        ? new Shown("event", e.seq(), e.at(), remainingMs, running, event, e.event())
        : new Withheld("event", e.seq(), e.at(), remainingMs, running, WITHHELD);
  }
}
