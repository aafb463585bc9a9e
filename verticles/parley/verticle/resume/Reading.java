package parley.verticle.resume;

import java.util.List;
import parley.resume.Profile;
import parley.resume.Review;

/** What became of reading a résumé. */
sealed interface Reading {

  /**
   * @param problems codes of {@code codes.json}, block resume
   */
  record Parsed(
      String text, Profile profile, Review review, List<String> problems, List<Hidden> hidden)
      implements Reading {}

  /**
   * @param code why there is no text
   */
  record Unreadable(String code) implements Reading {}
}
