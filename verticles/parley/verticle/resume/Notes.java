package parley.verticle.resume;

import java.util.ArrayList;
import java.util.List;
import parley.resume.Review;

/**
 * What HR should know of a document, in neutral words. Nothing of it enters a score.
 *
 * @param text the words that are meant
 */
record Notes(String code, String message, String text) {

  private static final String HIDDEN = "hidden_text";
  private static final String METADATA = "hidden_in_properties";
  private static final String UNSURE = "unsure_reading";

  static List<Notes> of(Reading.Parsed parsed) {
    var notes = new ArrayList<Notes>();
    for (Hidden hidden : parsed.hidden()) {
      String code =
          switch (hidden.kind()) {
            case METADATA -> METADATA;
            case COLOUR,
                UNPAINTED,
                TRANSPARENT,
                TINY,
                OFF_PAGE,
                CLIPPED,
                COVERED,
                INVISIBLE_CHARACTERS ->
                HIDDEN;
          };
      notes.add(note(code, hidden.text()));
    }
    for (Review.Doubt doubt : parsed.review().doubts()) {
      notes.add(note(doubt.code(), doubt.quote().text()));
    }
    if (!parsed.review().verdict().equals(Review.ACCEPTED)) {
      notes.add(note(UNSURE, ""));
    }
    return notes;
  }

  private static Notes note(String code, String text) {
    return new Notes(code, Findings.message(code), text);
  }
}
