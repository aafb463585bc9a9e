package parley.load.room;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.load.check.Ledger;
import parley.load.check.Message;

/**
 * Brings messages to the server as the page does: in order, one at a time, each under a number that
 * it keeps when it is sent again, and kept until its event is durable.
 */
final class Delivery {

  private static final long FIRST_RETRY_MS = 500;
  private static final long LONGEST_RETRY_MS = 5_000;
  private static final int MOST_DOUBLINGS = 4;

  /** What the delivery needs of its candidate. */
  interface Wire {
    boolean send(String frame);

    void later(Runnable work, long ms);

    /** The log is not what we thought: connect again. */
    void renew();

    void acknowledged(Pending pending);

    void durable(Pending pending);

    /** Finally refused; it has left the list. */
    void refused(Pending pending, String code);
  }

  private final Ledger ledger;
  private final Wire wire;
  private final List<Pending> items = new ArrayList<>();
  private boolean open;
  private boolean waiting;
  private @Nullable Pending inFlight;
  private int connection;
  private int retries;

  /** The highest number that the server is known to have. */
  private long server;

  Delivery(Ledger ledger, Wire wire) {
    this.ledger = ledger;
    this.wire = wire;
  }

  void put(Pending pending) {
    items.add(pending);
  }

  boolean empty() {
    return items.isEmpty();
  }

  boolean answers(int question) {
    return items.stream()
        .anyMatch(p -> p.message.kind == Message.Kind.ANSWER && p.message.question == question);
  }

  boolean leaves() {
    return items.stream().anyMatch(p -> p.message.kind == Message.Kind.LEAVE);
  }

  /** What the server has after a new connection. Sending begins with {@link #open}. */
  void joined(long cseq, long durableSeq) {
    down();
    server = cseq;
    for (Pending p : items) {
      if (p.numbered && p.message.cseq() > cseq) {
        p.seq = 0;
      }
    }
    durable(durableSeq);
  }

  void open() {
    open = true;
    pump();
  }

  void down() {
    open = false;
    waiting = false;
    inFlight = null;
    connection++;
  }

  void pump() {
    if (!open || waiting || inFlight != null) {
      return;
    }
    Pending next = next(0);
    if (next != null) {
      number(next);
      if (wire.send(next.frame())) {
        inFlight = next;
      }
    }
  }

  /** Sends the two next messages in the wrong order; the second one is sent again in its turn. */
  void pumpSwapped() {
    Pending first = next(0);
    Pending second = next(1);
    if (!open || waiting || inFlight != null || first == null || second == null) {
      pump();
      return;
    }
    number(first);
    number(second);
    if (wire.send(second.frame()) && wire.send(first.frame())) {
      inFlight = first;
    }
  }

  private @Nullable Pending next(int skip) {
    return items.stream().filter(p -> p.seq == 0).skip(skip).findFirst().orElse(null);
  }

  private void number(Pending pending) {
    if (!pending.numbered) {
      long highest = server;
      for (Pending p : items) {
        highest = p.numbered ? Math.max(highest, p.message.cseq()) : highest;
      }
      pending.message.number(highest + 1);
      if (!ledger.messages().contains(pending.message)) {
        ledger.say(pending.message);
      }
      pending.numbered = true;
    }
  }

  /** {@code accepted}, or the log's entry that carries our number: either may come first. */
  void accepted(long cseq, long seq) {
    server = Math.max(server, cseq);
    Pending mine = numbered(cseq);
    if (mine == null) {
      return;
    }
    ledger.acknowledge(mine.message, seq);
    mine.seq = seq;
    wire.acknowledged(mine);
    if (mine == inFlight) {
      inFlight = null;
      retries = 0;
      pump();
    }
  }

  void rejected(long cseq, String code, long expected) {
    Pending mine = numbered(cseq);
    if (mine == null || mine != inFlight) {
      return;
    }
    inFlight = null;
    if (code.equals("busy")) {
      again();
    } else if (code.equals("gap") && expected > 0) {
      renumber(mine, expected);
    } else {
      retries = 0;
      items.remove(mine);
      ledger.unsay(mine.message);
      wire.refused(mine, code);
      pump();
    }
  }

  void durable(long seq) {
    items.removeIf(
        p -> {
          boolean safe = p.seq > 0 && p.seq <= seq;
          if (safe) {
            wire.durable(p);
          }
          return safe;
        });
  }

  /** The server expects another number: what it had under that one or a later one, it has lost. */
  private void renumber(Pending mine, long expected) {
    server = expected - 1;
    boolean lost = false;
    for (Pending p : items) {
      if (p == mine || (p.numbered && p.message.cseq() >= expected)) {
        lost |= p.seq > 0;
        p.numbered = false;
        p.seq = 0;
      }
    }
    if (lost) {
      wire.renew();
    } else {
      again();
    }
  }

  private void again() {
    int now = connection;
    waiting = true;
    long delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS << Math.min(retries++, MOST_DOUBLINGS));
    wire.later(
        () -> {
          if (now == connection) {
            waiting = false;
            pump();
          }
        },
        delay);
  }

  private @Nullable Pending numbered(long cseq) {
    for (Pending p : items) {
      if (p.numbered && p.message.cseq() == cseq) {
        return p;
      }
    }
    return null;
  }
}
