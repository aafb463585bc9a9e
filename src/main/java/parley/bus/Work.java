package parley.bus;

/**
 * Background work, handed out by the {@code jobs} verticle. The receiver makes its effect and
 * deletes the job in one transaction ({@code parley.store.Tasks#finish}), which only one of two
 * receivers of the same attempt can do; an answer only says that it is done.
 */
public final class Work {

  /** One attempt at a job. {@code payload} is the subject's id. */
  public record Task(long id, int attempt, int maxAttempts, String kind, String payload) {}

  public record Done(long id) {}

  public static final Ask<Task, Done> PARSE_RESUME =
      Ask.repeatable("work.parse-resume", Task.class, Done.class, 60_000);
  public static final Ask<Task, Done> MATCH_JOBS =
      Ask.repeatable("work.match-jobs", Task.class, Done.class, 60_000);
  public static final Ask<Task, Done> SCORE_INTERVIEW =
      Ask.repeatable("work.score-interview", Task.class, Done.class, 60_000);

  private Work() {}
}
