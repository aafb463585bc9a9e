package parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Event.Reason;
import parley.interview.State.Phase;

/**
 * What new entries change in the interview's row: the summary that lists and metrics read, without
 * the log.
 *
 * @param phase null where it stays as it is
 * @param startedAt null where the interview did not start with these entries
 */
record Progress(
    long seq,
    @Nullable Phase phase,
    int answers,
    @Nullable Long startedAt,
    @Nullable Long concludedAt,
    @Nullable Reason reason) {

  static Progress of(List<Entry> entries) {
    Phase phase = null;
    int answers = 0;
    Long startedAt = null;
    Long concludedAt = null;
    Reason reason = null;
    for (Entry entry : entries) {
      switch (entry.event()) {
        case Event.Scheduled _ -> phase = Phase.SCHEDULED;
        case Event.Greeted _ -> {
          phase = Phase.GREETING;
          startedAt = entry.at();
        }
        case Event.Asked _ -> phase = Phase.QUESTIONS;
        case Event.Answered _ -> answers++;
        case Event.Closing _ -> phase = Phase.CLOSING;
        case Event.Concluded e -> {
          phase = Phase.CONCLUDED;
          concludedAt = entry.at();
          reason = e.reason();
        }
        case Event.Scored _ -> phase = Phase.SCORED;
        case Event.Noticed _, Event.Planned _, Event.Inquired _, Event.Replied _, Event.Left _ -> {}
        case Event.Paused _, Event.Resumed _, Event.Extended _ -> {}
        case Event.Disconnected _, Event.Connected _ -> {}
        case Event.Compensated _, Event.Noted _ -> {}
      }
    }
    return new Progress(entries.getLast().seq(), phase, answers, startedAt, concludedAt, reason);
  }
}
