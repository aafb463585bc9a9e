package parley.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.interview.Command;
import parley.interview.Entry;

/** What the {@code interview} verticle answers, and what is rung when an interview's log grows. */
public final class Interviews {

  /**
   * Runs a command. {@code conn} is the candidate's connection number, 0 where the command is not
   * from a connection.
   */
  public record Act(String interview, long conn, Command command) {}

  public static final Ask<Act, Acted.Outcome> ACT =
      new Ask<>("interview.act", Act.class, Acted.Outcome.class, 8_000, Interviews::repeatable);

  /** What the interview's rules see to be the same, or what they make nothing of, a second time. */
  private static boolean repeatable(Act act) {
    return switch (act.command()) {
      case Command.Numbered _, Command.Tick _, Command.Drop _, Command.Schedule _ -> true;
      case Command.Stay _ -> true;
      case Command.FollowUp _, Command.Reply _, Command.MarkScored _, Command.Fail _ -> true;
      // The second would be a second one, or be refused and hide that the first was done.
      case Command.Extend _, Command.Note _, Command.AskLive _, Command.Enter _ -> false;
      case Command.Pause _, Command.Resume _, Command.End _ -> false;
    };
  }

  /**
   * The candidate's newest connection: raises the connection number and reads what it missed.
   *
   * @param node the one that holds the connection
   * @param came when it came to that node, by the log's clock
   */
  public record Join(String interview, long lastSeq, String node, long came) {}

  /**
   * @param conn this connection's number
   * @param durable every event up to here is on the permanent store's disk
   * @param missed the entries after {@code lastSeq}, in order
   */
  public record Joined(
      long conn,
      long seq,
      long cseq,
      long durable,
      View view,
      Command.@Nullable Draft draft,
      List<Entry> missed) {}

  public static final Ask<Join, Joined> JOIN =
      Ask.repeatable("interview.join", Join.class, Joined.class, 8_000);

  /** Where an interview stands. Unknown interviews are a {@link Problem.Code#NOT_FOUND}. */
  public record Look(String interview, long lastSeq) {}

  /** The state as others see it, without the plan's key points. */
  public record View(
      String phase,
      int index,
      int of,
      int answers,
      boolean paused,
      boolean running,
      boolean present,
      long limitMs,
      long remainingMs,
      @Nullable String reason,
      long seq) {}

  public record Looked(View view, List<Entry> entries) {}

  public static final Ask<Look, Looked> LOOK =
      Ask.repeatable("interview.look", Look.class, Looked.class, 8_000);

  /** An autosaved draft. Lost drafts are no error: the page keeps its own copy. */
  public record SaveDraft(String interview, long conn, Command.Draft draft) {}

  public record Saved(boolean saved) {}

  public static final Ask<SaveDraft, Saved> DRAFT =
      Ask.repeatable("interview.draft", SaveDraft.class, Saved.class, 3_000);

  /**
   * A draft was saved by this node. Other nodes do not hear of it: who listens for more than
   * convenience listens for the answer.
   */
  public record Drafted(String interview, Command.Draft draft) {}

  public static final Topic<Drafted> DRAFTED = new Topic<>("log.drafted", Drafted.class);

  /**
   * These entries were appended, by whatever node.
   *
   * @param remainingMs time left after them
   * @param running whether the clock runs after them
   * @param here whether this node appended them
   * @param events the entries' events as JSON, as the log has them: they are written on to pages
   *     and archive as they are
   */
  public record Grown(
      String interview,
      long remainingMs,
      boolean running,
      boolean here,
      List<Entry> entries,
      List<String> events) {

    /** Made of entries alone. */
    public static Grown of(
        String interview, long remainingMs, boolean running, boolean here, List<Entry> entries) {
      List<String> events = entries.stream().map(entry -> Json.write(entry.event())).toList();
      return new Grown(interview, remainingMs, running, here, entries, events);
    }
  }

  public static final Topic<Grown> GROWN = new Topic<>("log.grown", Grown.class);

  /** Every event of {@code interview} up to {@code seq} is committed in PostgreSQL. */
  public record Durable(String interview, long seq) {}

  public static final Topic<Durable> DURABLE = new Topic<>("log.durable", Durable.class);

  /** A candidate's connection joined, on whatever node: older ones of the same interview end. */
  public record Replaced(String interview, long conn) {}

  public static final Topic<Replaced> REPLACED = new Topic<>("room.replaced", Replaced.class);

  /**
   * The connection to Redis is back: whoever follows a log reads it again from where they were.
   *
   * @param lost whether Redis lost all that it had: drafts, connection numbers, and what was not
   *     durable
   */
  public record Resync(String why, boolean lost) {}

  public static final Topic<Resync> RESYNC = new Topic<>("log.resync", Resync.class);

  private Interviews() {}
}
