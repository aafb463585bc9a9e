package parley.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.insight.text.Injection;
import parley.insight.text.Likeness;
import parley.insight.text.Plain;
import parley.insight.text.Sentence;
import parley.insight.text.Sentences;
import parley.insight.text.Words;

/**
 * An answer, read for what may count: its own statements. Repetitions of the question, rows of
 * keywords and text addressed to a machine neither help nor harm.
 *
 * @param statements the sentences that count
 * @param remark what was left out, for HR, or null
 * @param obstacle why the answer cannot be scored, or null
 * @param foreign whether the obstacle is ours: we cannot read that language
 */
record Reading(
    List<Sentence> statements,
    @Nullable String remark,
    @Nullable String obstacle,
    boolean foreign) {

  private static final double COPIED = 0.85;

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:i (?:do not|don['’]t|cannot|can['’]t) (?:know|remember|recall|answer|say)|no"
              + " idea|not sure|never heard)\\b",
          Pattern.CASE_INSENSITIVE);

  static Reading of(Turn turn) {
    List<Sentence> all = Sentences.of(turn.answer());
    if (all.isEmpty()) {
      return new Reading(List.of(), null, "There is no answer.", false);
    }
    List<String> words = all.stream().flatMap(s -> s.words().stream()).toList();
    if (Prose.foreign(turn.answer(), words)) {
      return new Reading(
          List.of(), null, "The answer is not in English; a person must read it.", true);
    }
    List<String> question = Words.stems(turn.question().text());
    var kept = new ArrayList<Sentence>();
    var remarks = new ArrayList<String>();
    for (Sentence sentence : all) {
      String flaw = flaw(sentence, question);
      if (flaw == null) {
        kept.add(sentence);
      } else if (!remarks.contains(flaw)) {
        remarks.add(flaw);
      }
    }
    if (Plain.hidesCharacters(turn.answer())) {
      remarks.add("invisible characters");
    }
    if (Phrase.recited(turn.question().keyPoints(), words)) {
      kept.clear();
      remarks.add("rows of keywords");
    }
    long fragments = kept.stream().filter(Prose::fragment).count();
    if (fragments >= 3 && fragments >= 0.6 * kept.size()) {
      kept.clear();
      remarks.add("rows of keywords");
    }
    String remark = remarks.isEmpty() ? null : "Not counted: " + String.join("; ", remarks) + ".";
    return new Reading(
        List.copyOf(kept),
        remark,
        kept.isEmpty() ? "Nothing is left that could count. " + remark : null,
        false);
  }

  /** The words by which an answer that has no statement of its own says that nothing is known. */
  static Optional<Sentence> admission(Turn turn) {
    return Sentences.of(turn.answer()).stream()
        .filter(s -> UNKNOWN.matcher(s.text()).find() && !Injection.in(s.text()))
        .findFirst();
  }

  /** The statements as one text, for comparing the answer as a whole. */
  String whole() {
    return statements.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  int words() {
    return statements.stream().mapToInt(s -> s.words().size()).sum();
  }

  private static @Nullable String flaw(Sentence sentence, List<String> question) {
    if (Injection.in(sentence.text())) {
      return "text addressed to a scoring program";
    }
    if (sentence.stems().size() >= 3 && Likeness.share(sentence.stems(), question) >= COPIED) {
      return "repetition of the question";
    }
    if (UNKNOWN.matcher(sentence.text()).find() && sentence.words().size() <= 8) {
      return "what is said not to be known";
    }
    return Prose.listed(sentence) ? "rows of keywords" : null;
  }
}
