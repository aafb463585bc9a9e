package parley.load.check;

import java.util.List;
import java.util.function.Consumer;
import parley.interview.Entry;
import parley.interview.Event;
import parley.load.check.TimeLeft.Reading;

/**
 * Every statement about the time left is held against the log, and for {@code joined} against the
 * candidate's own countdown.
 */
final class ClockCheck implements Check {

  /** Between what is said with an event and what the events' own times give. */
  static final long LOG_MS = 250;

  /**
   * Between the server's countdown and the candidate's: a node reads the log's clock with an error
   * of up to half a round trip, which may take the command timeout of a second, twice.
   */
  static final long COUNTDOWN_MS = 1_000;

  private final LogTime time;

  ClockCheck(LogTime time) {
    this.time = time;
  }

  @Override
  public void look(Ledger ledger, List<Entry> log, Consumer<String> broken) {
    List<Reading> readings = TimeLeft.of(log);
    for (Said said : ledger.said()) {
      if (said.seq() < 1 || said.seq() > readings.size()) {
        continue; // an event that is not there is another invariant's
      }
      if (said.live()) {
        live(said, readings, broken);
      } else if (time.known()) {
        joined(said, readings.get((int) said.seq() - 1), broken);
      }
    }
    for (int i = 0; i < log.size(); i++) {
      if (readings.get(i).away()
          && log.get(i).event() instanceof Event.FromCandidate said
          && said.cseq() > 0) {
        broken.accept(
            "message %d (event %d) was taken from a candidate who is away by the log: the clock stood"
                .formatted(said.cseq(), log.get(i).seq()));
      }
      if (log.get(i).event() instanceof Event.Connected back) {
        long due = readings.get(i).givenMs();
        if (Math.abs(back.givenBackMs() - due) > LOG_MS
            || back.givenBackMs() > back.lostMs() + LOG_MS) {
          broken.accept(
              "event %d gives back %d ms of %d ms lost; %d ms were due"
                  .formatted(log.get(i).seq(), back.givenBackMs(), back.lostMs(), due));
        }
      }
    }
  }

  private void joined(Said said, Reading reading, Consumer<String> broken) {
    long most = countdown(reading, said.askedAt()) + COUNTDOWN_MS;
    long least = countdown(reading, said.heardAt()) - COUNTDOWN_MS;
    if (said.remainingMs() > most || said.remainingMs() < least) {
      broken.accept(
          "on joining at event %d there were said to be %d ms left; the candidate's countdown says %d to %d"
              .formatted(said.seq(), said.remainingMs(), least, most));
    }
  }

  private long countdown(Reading reading, long local) {
    long passed = reading.running() ? Math.max(0, time.at(local) - reading.at()) : 0;
    return Math.max(0, reading.remainingMs() - passed);
  }

  /**
   * What is said with an event is what is left after all that were logged with it. They share their
   * time, and so may those of the next command: any of these readings will do.
   */
  private static void live(Said said, List<Reading> readings, Consumer<String> broken) {
    Reading own = readings.get((int) said.seq() - 1);
    boolean near =
        readings.stream()
            .skip(said.seq() - 1)
            .takeWhile(reading -> reading.at() == own.at())
            .anyMatch(reading -> Math.abs(said.remainingMs() - reading.remainingMs()) <= LOG_MS);
    if (!near) {
      broken.accept(
          "with event %d %d ms were said to be left; the log gives %d"
              .formatted(said.seq(), said.remainingMs(), own.remainingMs()));
    }
  }
}
