package parley.load.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one candidate said and heard. Confined to the event loop, read when it is over.
 *
 * <p>What is wrong at the moment it is heard becomes a breach here; the rest is found by {@link
 * Checks} when the log can be read.
 */
public final class Ledger {

  private static final int MOST_BREACHES = 20;

  private final String interview;
  private final boolean redisMayForget;
  private final List<Message> messages = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final Trace trace;
  private long[] heard = new long[32];
  private int heardSeq;
  private int highest;
  private long durable;
  private boolean concluded;
  private boolean begun;

  /**
   * @param redisMayForget whether Redis is emptied on purpose: then what was not durable may go,
   *     and come again differently
   */
  public Ledger(String interview, boolean redisMayForget, int traced) {
    this.interview = interview;
    this.trace = new Trace(traced);
    this.redisMayForget = redisMayForget;
  }

  public void say(Message message) {
    messages.add(message);
  }

  /** A message that the server finally refused was never said. */
  public void unsay(Message message) {
    if (message.acknowledged()) {
      broke(
          Invariant.ACKNOWLEDGED,
          "message " + message.cseq() + " was acknowledged and then refused");
    }
    messages.remove(message);
  }

  /** The server's {@code accepted}, or the log's own entry. */
  public void acknowledge(Message message, long seq) {
    if (message.acknowledged() && message.seq() != 0 && message.seq() != seq && !redisMayForget) {
      broke(
          Invariant.ACKNOWLEDGED,
          "message %d was acknowledged as event %d and as event %d"
              .formatted(message.cseq(), message.seq(), seq));
    }
    message.acknowledge(seq);
  }

  /**
   * A connection begins: events after {@code from} come again.
   *
   * @param seq the last event that the server has
   * @param cseq the last message that the server has
   */
  public void joined(long from, long seq, long cseq, long durableSeq) {
    begun = true;
    if (seq < durable) {
      broke(
          Invariant.DURABLE,
          "event %d was called durable, but on joining again there were only %d"
              .formatted(durable, seq));
    }
    if (redisMayForget) {
      highest = (int) Math.min(highest, Math.max(from, durable));
      messages.stream().filter(m -> m.seq() > durable).forEach(Message::anywhere);
    } else if (seq < highest) {
      broke(Invariant.HEARD, "event %d had come, then there were only %d".formatted(highest, seq));
    }
    for (Message m : messages) {
      if (m.acknowledged() && m.cseq() > cseq && !redisMayForget) {
        broke(
            Invariant.ACKNOWLEDGED,
            "message %d was acknowledged, but the server knows only %d messages"
                .formatted(m.cseq(), cseq));
      }
    }
    heardSeq = (int) from;
    durable(durableSeq);
  }

  /** The next event. False where it is a repeat, to be ignored. */
  public boolean hear(long seq, long digest) {
    if (seq <= heardSeq) {
      return false;
    }
    if (seq != heardSeq + 1) {
      broke(Invariant.HEARD, "event %d came after event %d".formatted(seq, heardSeq));
    }
    if (seq > heard.length) {
      heard = Arrays.copyOf(heard, (int) Math.max(seq, 2L * heard.length));
    }
    int i = (int) seq - 1;
    if (seq <= highest && heard[i] != digest) {
      broke(Invariant.HEARD, "event %d came again, and was another one".formatted(seq));
    }
    heard[i] = digest;
    heardSeq = (int) seq;
    highest = Math.max(highest, heardSeq);
    return true;
  }

  public void durable(long seq) {
    durable = Math.max(durable, seq);
  }

  public void time(Said statement) {
    said.add(statement);
  }

  public void concluded() {
    concluded = true;
  }

  public void broke(Invariant invariant, String words) {
    if (breaches.size() < MOST_BREACHES) {
      breaches.add(new Breach(invariant, interview, words));
    }
  }

  public Trace trace() {
    return trace;
  }

  public String interview() {
    return interview;
  }

  public List<Message> messages() {
    return messages;
  }

  public List<Said> said() {
    return said;
  }

  public List<Breach> breaches() {
    return breaches;
  }

  /** Digest of the event of this number as it was heard. */
  long heard(int seq) {
    return heard[seq - 1];
  }

  /** The last event that was heard without a gap since the last connection began. */
  public long lastSeq() {
    return heardSeq;
  }

  /** From where to ask for events: what is not durable may have changed. */
  public long from() {
    return Math.min(heardSeq, durable);
  }

  public long durable() {
    return durable;
  }

  public boolean isConcluded() {
    return concluded;
  }

  /** Whether the candidate was in the room once. */
  public boolean begun() {
    return begun;
  }
}
