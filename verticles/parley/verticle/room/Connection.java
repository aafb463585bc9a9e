package parley.verticle.room;

import java.util.List;
import parley.bus.Interviews;
import parley.front.Wire;
import parley.interview.Entry;
import parley.interview.Event;

/**
 * One joined connection: what it was sent, and when it may go. Confined to its event loop.
 *
 * <p>Events reach the page in order and without a gap, whatever the doorbell loses or repeats.
 */
final class Connection {

  private static final long GOODBYE_MS = 2_000;
  private static final long LONGEST_GOODBYE_MS = 30_000;
  private static final long NOT_YET = -1;

  final Wire wire;
  final String interview;
  final long conn;
  private long sent;
  private long sentAt = NOT_YET;
  private long durable;
  private long told;
  private long concludedSeq = NOT_YET;
  private long concludedAt;

  Connection(Wire wire, String interview, Interviews.Joined joined, long lastSeq, long now) {
    this.wire = wire;
    this.interview = interview;
    this.conn = joined.conn();
    this.sent = Math.min(lastSeq, joined.seq());
    this.durable = joined.durable();
    this.told = durable;
    wire.send(ServerFrame.joined(joined));
    replay(joined.missed(), now);
    if (joined.view().reason() != null && concludedSeq == NOT_YET) {
      conclude(joined.seq(), now);
    }
  }

  /** The number of the last event that was sent. */
  long sent() {
    return sent;
  }

  /**
   * The event that was sent last.
   *
   * @param at its time, below 0 where it was sent by an earlier connection
   */
  record Mark(long seq, long at) {

    /** From where the log is to be read, so that it can be told whether it {@link #isIn}. */
    long before() {
      return at < 0 ? seq : seq - 1;
    }

    /**
     * Whether the log that was read from {@link #before} on has this event. A log that was rebuilt
     * after a loss may lack it, or have another one in its place.
     */
    boolean isIn(List<Entry> read) {
      return at < 0 || (!read.isEmpty() && read.getFirst().at() == at);
    }
  }

  Mark mark() {
    return new Mark(sent, sentAt);
  }

  /** Sends what is next. False where something before it is missing: then the log must be read. */
  boolean grown(Interviews.Grown grown, long now) {
    for (int i = 0; i < grown.entries().size(); i++) {
      Entry entry = grown.entries().get(i);
      if (entry.seq() > sent + 1) {
        return false;
      }
      if (entry.seq() == sent + 1) {
        tell();
        String event = grown.events().get(i);
        wire.send(ServerFrame.live(entry, event, grown.remainingMs(), grown.running()));
        passed(entry, now);
      }
    }
    return true;
  }

  void replay(List<Entry> entries, long now) {
    for (Entry entry : entries) {
      if (entry.seq() == sent + 1) {
        wire.send(ServerFrame.replayed(entry));
        passed(entry, now);
      }
    }
  }

  /** Notes it, until it is told. */
  void durable(long seq) {
    durable = Math.max(durable, seq);
  }

  /** Whether the page does not know yet how far its interview is durable. */
  boolean owes() {
    return durable > told;
  }

  void tell() {
    if (owes()) {
      told = durable;
      wire.send(new ServerFrame.Durable("durable", durable));
    }
  }

  /**
   * Whether the interview is over and the page has had its time to hear that everything is kept.
   */
  boolean mayGo(long now) {
    if (concludedSeq == NOT_YET) {
      return false;
    }
    long since = now - concludedAt;
    return since > LONGEST_GOODBYE_MS || (since > GOODBYE_MS && told >= concludedSeq);
  }

  private void passed(Entry entry, long now) {
    sent = entry.seq();
    sentAt = entry.at();
    if (entry.event() instanceof Event.Concluded) {
      conclude(entry.seq(), now);
    }
  }

  private void conclude(long seq, long now) {
    concludedSeq = seq;
    concludedAt = now;
  }
}
