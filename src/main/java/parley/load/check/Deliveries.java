package parley.load.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parley.interview.Entry;
import parley.interview.Event;

/**
 * Every acknowledged message is in the log once, under its number and event, with its text; and
 * nothing is there that the candidate did not say.
 */
final class Deliveries implements Check {

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    Map<Long, Entry> byNumber = new HashMap<>();
    Map<Long, Long> byText = new HashMap<>();
    for (Entry entry : log) {
      if (entry.event() instanceof Event.FromCandidate said && said.cseq() > 0) {
        Entry other = byNumber.put(said.cseq(), entry);
        if (other != null) {
          broken.accept(
              "message %d is in the log twice, as events %d and %d"
                  .formatted(said.cseq(), other.seq(), entry.seq()));
        }
        String text = text(said);
        Long twin = text.isEmpty() ? null : byText.put(Digest.of(text), entry.seq());
        if (twin != null) {
          broken.accept("events %d and %d have the same text".formatted(twin, entry.seq()));
        }
      }
    }
    for (Message message : ledger.messages()) {
      Entry entry = byNumber.remove(message.cseq());
      if (entry != null) {
        compare(message, entry, broken);
      } else if (message.acknowledged()) {
        broken.accept(
            "message %d was acknowledged (event %d) and is not in the log"
                .formatted(message.cseq(), message.seq()));
      }
    }
    byNumber.forEach(
        (cseq, entry) ->
            broken.accept("event %d has message %d, never sent".formatted(entry.seq(), cseq)));
  }

  private static void compare(Message message, Entry entry, Consumer<String> broken) {
    if (message.acknowledged() && message.seq() != 0 && message.seq() != entry.seq()) {
      broken.accept(
          "message %d was acknowledged as event %d and is event %d"
              .formatted(message.cseq(), message.seq(), entry.seq()));
    }
    if (!same(message, (Event.FromCandidate) entry.event())) {
      broken.accept(
          "message %d (%s) is event %d in the log and says something else"
              .formatted(message.cseq(), message.kind, entry.seq()));
    }
  }

  private static boolean same(Message message, Event.FromCandidate event) {
    return switch (event) {
      case Event.Answered e ->
          message.kind == Message.Kind.ANSWER
              && message.question == e.index()
              && message.digest == Digest.of(e.text());
      case Event.Inquired e ->
          message.kind == Message.Kind.ASK && message.digest == Digest.of(e.text());
      case Event.Noticed e ->
          message.kind == Message.Kind.MOMENT && e.notice() == Event.Notice.MOMENT;
      case Event.Left _ -> message.kind == Message.Kind.LEAVE;
    };
  }

  private static String text(Event.FromCandidate event) {
    return switch (event) {
      case Event.Answered e -> e.text();
      case Event.Inquired e -> e.text();
      case Event.Noticed _, Event.Left _ -> "";
    };
  }
}
