package parley.verticle.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.bus.Interviews.Join;
import parley.bus.Interviews.Joined;
import parley.bus.Interviews.Look;
import parley.bus.Interviews.SaveDraft;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;

/**
 * A candidate's page on one device, as {@code web/src/room/delivery.ts} behaves: it sends its
 * messages in order, one at a time, each under a number that it keeps until it is told another.
 */
final class Page {

  private final Truth truth;
  final List<Message> outbox = new ArrayList<>();
  final List<Message> refused = new ArrayList<>();
  final List<List<Entry>> rings = new ArrayList<>();

  /** What the page has been shown. */
  private State shown = Interview.none();

  private @Nullable Machine machine;
  private @Nullable Message inFlight;
  private int connection;
  private long conn;
  private long server;

  Page(Truth truth) {
    this.truth = truth;
  }

  State shown() {
    return shown;
  }

  @Nullable Machine machine() {
    return machine;
  }

  long conn() {
    return conn;
  }

  void connect(Machine to) {
    down();
    int mine = ++connection;
    int from = truth.size();
    to.conductor
        .join(new Join(to.interview, shown.seq(), to.store.node(), to.now()))
        .onComplete(
            joined -> {
              if (mine == connection && to.alive()) {
                joined(to, joined, from);
              }
            },
            to::expect);
  }

  private void joined(Machine to, Joined joined, int from) {
    machine = to;
    conn = joined.conn();
    server = joined.cseq();
    if (conn == truth.newestConn() && !truth.wasPresent(from)) {
      truth.violated("connection " + conn + " has joined, and the log says that nobody is there");
    }
    for (Message m : outbox) {
      if (m.cseq > server) {
        m.seq = 0;
      } else if (m.cseq > 0 && m.seq == 0) {
        m.presumed = true;
        m.seq = joined.seq();
      }
    }
    show(joined.missed());
  }

  /** The socket is gone; what was in flight is kept. */
  void down() {
    connection++;
    machine = null;
    inFlight = null;
    rings.clear();
  }

  void write(Command.Numbered content) {
    outbox.add(new Message(content));
  }

  boolean pending() {
    return outbox.stream().anyMatch(m -> m.seq == 0);
  }

  /** Sends the oldest message that is not in the log yet. */
  void pump() {
    Machine to = machine;
    Message next = outbox.stream().filter(m -> m.seq == 0).findFirst().orElse(null);
    if (to == null || inFlight != null || next == null) {
      return;
    }
    if (next.cseq == 0) {
      next.cseq = 1 + Math.max(server, outbox.stream().mapToLong(m -> m.cseq).max().orElse(0));
    }
    inFlight = next;
    send(to, next);
  }

  /** Sends once more what was accepted. */
  void repeat(Message accepted) {
    if (machine != null) {
      send(machine, accepted);
    }
  }

  private void send(Machine to, Message message) {
    int mine = connection;
    to.act(
        conn,
        message.numbered(),
        acted -> {
          if (mine == connection) {
            answered(message, acted);
          }
        });
  }

  private void answered(Message message, @Nullable Acted acted) {
    boolean first = message == inFlight;
    if (first) {
      inFlight = null;
    }
    switch (acted) {
      case null -> {}
      case Acted.Accepted a -> accepted(message, a.seq());
      case Acted.Repeated r -> accepted(message, r.seq());
      case Acted.Superseded _ -> down();
      case Acted.Rejected r when !first -> truth.violated("accepted, then " + r + ": " + message);
      case Acted.Rejected r when r.code().equals("gap") -> renumber(message, r.expected());
      case Acted.Rejected _ -> {
        outbox.remove(message);
        refused.add(message);
      }
    }
  }

  private void accepted(Message message, long seq) {
    Event event = truth.event(seq);
    if (!(event instanceof Event.FromCandidate said)
        || said.cseq() != message.cseq
        || !message.became(event)) {
      truth.violated(message + " was accepted as " + seq + ", which is " + event);
    }
    message.seq = seq;
    server = Math.max(server, message.cseq);
  }

  private void renumber(Message mine, long expected) {
    server = expected - 1;
    for (Message m : outbox) {
      if (m == mine || m.cseq == 0 || m.cseq >= expected) {
        if (m.seq != 0) {
          truth.violated("the server wants " + m + " again, which it had accepted");
        }
        m.renumber();
      }
    }
  }

  void hear(Chance chance) {
    List<Entry> ring = rings.remove(chance.below(rings.size()));
    if (chance.unheard()) {
      return;
    }
    show(ring);
    if (ring.getLast().seq() > shown.seq()) {
      look();
    }
  }

  /** Reads what is missing. */
  void look() {
    Machine at = machine;
    int mine = connection;
    if (at != null) {
      at.conductor
          .look(new Look(at.interview, shown.seq()))
          .onComplete(
              looked -> {
                if (mine == connection) {
                  show(looked.entries());
                }
              },
              at::expect);
    }
  }

  void draft(Command.Draft draft) {
    Machine at = machine;
    int mine = connection;
    if (at != null) {
      at.conductor
          .saveDraft(new SaveDraft(at.interview, conn, draft))
          .onComplete(
              newest -> {
                if (mine == connection && !newest) {
                  down();
                }
              },
              at::expect);
    }
  }

  private void show(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.seq() == shown.seq() + 1) {
        if (!Objects.equals(truth.event(entry.seq()), entry.event())) {
          truth.violated("shown " + entry + " in place of " + truth.event(entry.seq()));
        }
        shown = Interview.evolve(shown, entry);
        seen(entry);
      }
    }
  }

  private void seen(Entry entry) {
    if (!(entry.event() instanceof Event.FromCandidate said) || said.cseq() == 0) {
      return;
    }
    server = Math.max(server, said.cseq());
    for (Message m : outbox) {
      if (m.cseq == said.cseq()) {
        if (m.became(entry.event())) {
          m.presumed = false;
          m.seq = entry.seq();
        } else if (m.presumed || m.seq == 0) {
          m.renumber();
        }
        if (m == inFlight) {
          inFlight = null;
        }
      }
    }
  }
}
