package parley.resume;

import java.util.List;

/**
 * How sure the reader is of a whole profile: the mean of its facts, less what is missing that
 * nearly every résumé has. Doubts of a person's claims do not count: they say nothing of how well
 * was read.
 */
final class Confidence {

  private static final int NO_NAME = 12;
  private static final int NO_ADDRESS = 6;
  private static final int NO_SKILLS = 15;
  private static final int NEITHER_WORK_NOR_STUDY = 25;

  private Confidence() {}

  /** 0 to 100. */
  static int of(Profile profile, List<Review.Fact> facts) {
    double mean = facts.stream().mapToInt(Review.Fact::confidence).average().orElse(0);
    int missing = profile.name() == null ? NO_NAME : 0;
    missing += profile.email() == null && profile.phone() == null ? NO_ADDRESS : 0;
    missing += profile.skills().isEmpty() ? NO_SKILLS : 0;
    missing +=
        profile.experience().isEmpty() && profile.education().isEmpty()
            ? NEITHER_WORK_NOR_STUDY
            : 0;
    return (int) Math.max(0, Math.round(mean) - missing);
  }
}
