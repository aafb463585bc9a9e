package parley.matching;

import java.util.Map;
import parley.matching.Requirements.Level;

/** What each component of a match is worth at most; together 100 points. */
public record Weights(int required, int preferred, int experience, int education, int projects) {

  /** By the job's level, as the formula's source (S1, rules G02 to G04) gives them. */
  public static final Map<Level, Weights> DEFAULT =
      Map.of(
          Level.ENTRY, new Weights(40, 15, 10, 15, 20),
          Level.MID, new Weights(50, 20, 20, 10, 0),
          Level.SENIOR, new Weights(45, 20, 30, 5, 0));

  public Weights {
    if (required < 0
        || preferred < 0
        || experience < 0
        || education < 0
        || projects < 0
        || required + preferred + experience + education + projects != 100) {
      throw new IllegalArgumentException("weights are not negative and sum to 100");
    }
  }
}
