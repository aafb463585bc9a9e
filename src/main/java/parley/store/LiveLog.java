package parley.store;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.interview.Command.Draft;
import parley.interview.Entry;
import parley.interview.State;

/**
 * The live log of interviews, as those who write it see it.
 *
 * <p><b>Guaranteed.</b> Of two writers that know the same last event, one wins and the other learns
 * it. What was answered {@link Append.Done} is in the log, in order and without a gap.
 *
 * <p><b>Not guaranteed.</b> After {@link RedisDown} or a timeout the append may have happened.
 * Repeating a candidate's message is safe: the number does not fit any more, the log is read again,
 * and the rules see that it happened. A command without a number may happen once more.
 */
public interface LiveLog {

  /** What became of an append. */
  sealed interface Append {
    record Done() implements Append {}

    /** The log moved on: read it and decide again. */
    record Moved() implements Append {}

    /** A newer connection took over. */
    record Superseded() implements Append {}
  }

  /** What became of a join. */
  sealed interface Arrival {

    /**
     * @param before the node that held the connection before, or empty
     */
    record Joined(long conn, String before) implements Arrival {}

    /** The live log has not got the interview. */
    record Missing() implements Arrival {}

    /**
     * A join was taken that came later: this one was held up, and its page may have given it up
     * long ago.
     */
    record Overtaken() implements Arrival {}
  }

  /** The newest connection: its number, 0 where there is none, and its node. */
  record Held(long conn, String node) {}

  /** The newest draft and the number of the last durable event. */
  record Beside(@Nullable Draft draft, long durable) {}

  /**
   * Appends {@code entries} to an interview whose last state is {@code before} and whose next one
   * is {@code after}.
   *
   * @param conn the candidate's connection, 0 where the command is not from one
   * @param cseq the candidate's message number, 0 where there is none
   */
  Future<Append> append(
      String id, State before, State after, List<Entry> entries, long conn, long cseq);

  /**
   * The state by the log, or brought back from the permanent one where the live log has not got it.
   * A live log that may have lost something, and was not swept yet, is compared first.
   */
  Future<State> load(String id);

  /** The entries after {@code seq}, from the live log alone. */
  Future<List<Entry>> read(String id, long seq);

  /**
   * Makes the live log hold at least what the permanent one holds: after Redis was restarted or
   * replaced it may lack the whole interview, or its tail.
   */
  Future<State> restore(String id);

  /**
   * Raises the connection number, and rings.
   *
   * @param node the one that holds the connection
   * @param came when the join came to that node, by the log's clock
   */
  Future<Arrival> join(String id, String node, long came);

  /** The candidate's newest connection, as the live log knows it. */
  Future<Held> held(String id);

  /** When {@code node} was last alive, if it is dead; else -1. */
  Future<Long> lostSince(String node);

  /** Saves what stands in the editor. True where the connection is still the newest one. */
  Future<Boolean> saveDraft(String id, long conn, Draft draft);

  Future<Beside> beside(String id);
}
