package parley.bus;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the {@code llm} verticle answers: the one gate to language models. */
public final class Models {

  /**
   * A prompt to be filled and asked.
   *
   * @param prompt id of the prompt file; the gate chooses the version
   * @param payer the job that pays, and by which a version is drawn
   * @param inputs the prompt's inputs by name; they are data, whatever they say
   * @param sample 0, 1, 2…: independent answers to the same question differ in it
   * @param withinMs how long the answer is of use; at most {@link #LONGEST_MS}
   */
  public record Prompted(
      String prompt, Payer payer, Map<String, String> inputs, int sample, long withinMs) {
    public Prompted {
      inputs = Map.copyOf(inputs);
    }
  }

  /** A job by its id, or as that of an interview; or nobody. */
  public record Payer(@Nullable String job, @Nullable String interview) {

    public static final Payer NOBODY = new Payer(null, null);

    public static Payer job(String id) {
      return new Payer(id, null);
    }

    public static Payer interview(String id) {
      return new Payer(null, id);
    }
  }

  /** An answer, or why there is none: then the asker's own engine is the one that answers. */
  public sealed interface Completion permits Completed, Missing {}

  /**
   * @param json an object that fits the prompt's output schema. Nothing else of it is verified:
   *     quotes and claims are the asker's to check
   */
  public record Completed(String json, Origin origin) implements Completion {}

  public record Missing(Why why, String detail) implements Completion {}

  /** What produced an answer. */
  public record Origin(String provider, String model, String prompt, String version) {

    /** {@code model provider/name, prompt@version}, as results are flagged with it. */
    public String label() {
      return "model " + provider + "/" + model + ", " + prompt + "@" + version;
    }
  }

  public enum Why {
    /** No provider is configured. */
    NOT_CONFIGURED,
    /** The job's or the month's money is spent, or so nearly that this use is left out. */
    BUDGET,
    /** No provider gave a usable answer in time. */
    UNREACHABLE
  }

  /** The longest wait for an answer, over all tries and providers. */
  public static final long LONGEST_MS = 240_000;

  public static final Ask<Prompted, Completion> COMPLETE =
      new Ask<>("llm.complete", Prompted.class, Completion.class, LONGEST_MS + 5_000, _ -> false);

  private Models() {}
}
