package parley.verticle.resume;

import java.util.List;
import parley.resume.Profile;

/** What became of reading a résumé. */
sealed interface Reading {

  /**
   * @param problems codes of {@code codes.json}, block resume
   */
  record Parsed(String text, Profile profile, List<String> problems) implements Reading {}

  /**
   * @param code why there is no text
   */
  record Unreadable(String code) implements Reading {}
}
