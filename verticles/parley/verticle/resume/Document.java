package parley.verticle.resume;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document as a person sees it.
 *
 * @param problems codes of {@code codes.json}, block resume: what a person should know of the text
 * @param hidden what the document has besides, and nobody sees
 */
record Document(String text, List<String> problems, List<Hidden> hidden) {

  /**
   * @param raw as the file has it
   */
  static Document of(String raw, boolean broken, HiddenText hidden) {
    Clean clean = Clean.text(raw);
    hidden.add(Hidden.Kind.INVISIBLE_CHARACTERS, clean.unseen());
    List<Hidden> found = hidden.found();
    var problems = new ArrayList<String>();
    if (broken) {
      problems.add("broken");
    }
    if (found.stream().anyMatch(one -> one.kind() != Hidden.Kind.METADATA)) {
      problems.add("hidden_text");
    }
    return new Document(clean.text(), List.copyOf(problems), found);
  }
}
