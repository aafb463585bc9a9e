package parley.verticle.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.bus.Acted;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;

/**
 * Those whose commands carry no number: HR and the machine. Each command has a name of its own, by
 * which its event is found in the log.
 */
final class Officer {

  private static final class Wish {
    final Command command;
    final String by;
    @Nullable Acted answer;

    Wish(Command command, String by) {
      this.command = command;
      this.by = by;
    }
  }

  private final Truth truth;
  private final List<Wish> wishes = new ArrayList<>();

  Officer(Truth truth) {
    this.truth = truth;
  }

  String nextName() {
    return String.format(Locale.ROOT, "hr-%d", wishes.size());
  }

  /**
   * @param by the name that the command carries, empty where its event has none
   */
  void want(Machine machine, Command command, String by) {
    Wish wish = new Wish(command, by);
    if (!by.isEmpty()) {
      wishes.add(wish);
    }
    machine.act(0, command, acted -> wish.answer = acted);
  }

  /** One success is one event; what wrote nothing is none; what is unknown is one at the most. */
  void check() {
    for (Wish wish : wishes) {
      List<Entry> mine = truth.log.stream().filter(e -> wish.by.equals(by(e.event()))).toList();
      boolean wrong =
          switch (wish.answer) {
            case null -> mine.size() > 1;
            case Acted.Accepted a when a.seq() > 0 ->
                mine.size() != 1 || mine.getFirst().seq() < a.seq();
            case Acted.Accepted _, Acted.Rejected _ -> !mine.isEmpty();
            case Acted.Repeated _, Acted.Superseded _ -> true;
          };
      if (wrong) {
        truth.violated(wish.command + " was answered " + wish.answer + " and became " + mine);
      }
    }
  }

  private static @Nullable String by(Event event) {
    return switch (event) {
      case Event.Noted e -> e.by();
      case Event.Extended e -> e.by();
      case Event.Paused e -> e.by();
      case Event.Resumed e -> e.by();
      case Event.Concluded e -> e.by();
      case Event.Replied e -> e.by();
      case Event.Planned e -> e.question().source();
      default -> null;
    };
  }
}
