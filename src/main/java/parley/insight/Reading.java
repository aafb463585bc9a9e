package parley.insight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.insight.Reason.Flaw;
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
 * @param remarks what was left out, for HR
 * @param obstacles why the answer cannot be scored; empty where it can
 * @param foreign whether the obstacle is ours: we cannot read that language
 */
record Reading(
    List<Sentence> statements, List<Reason> remarks, List<Reason> obstacles, boolean foreign) {

  private static final double COPIED = 0.85;

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:i (?:do not|don['’]t|cannot|can['’]t) (?:know|remember|recall|answer|say)|no"
              + " idea|not sure|never heard)\\b",
          Pattern.CASE_INSENSITIVE);

  static Reading of(Turn turn) {
    List<Sentence> all = Sentences.of(turn.answer());
    if (all.isEmpty()) {
      return none(Reason.Code.NO_ANSWER, false);
    }
    List<String> words = all.stream().flatMap(s -> s.words().stream()).toList();
    if (Prose.foreign(turn.answer(), words)) {
      return none(Reason.Code.FOREIGN, true);
    }
    List<String> question = Words.stems(turn.question().text());
    var kept = new ArrayList<Sentence>();
    var flaws = new LinkedHashSet<Flaw>();
    for (Sentence sentence : all) {
      Flaw flaw = flaw(sentence, question);
      if (flaw == null) {
        kept.add(sentence);
      } else {
        flaws.add(flaw);
      }
    }
    if (Plain.hidesCharacters(turn.answer())) {
      flaws.add(Flaw.INVISIBLE);
    }
    if (Phrase.recited(turn.question().keyPoints(), words)) {
      kept.clear();
      flaws.add(Flaw.KEYWORDS);
    }
    long fragments = kept.stream().filter(Prose::fragment).count();
    if (fragments >= 3 && fragments >= 0.6 * kept.size()) {
      kept.clear();
      flaws.add(Flaw.KEYWORDS);
    }
    List<Reason> remarks =
        flaws.isEmpty() ? List.of() : List.of(Reason.of(Reason.Code.NOT_COUNTED, flaws.toArray()));
    return new Reading(
        List.copyOf(kept),
        remarks,
        kept.isEmpty()
            ? Stream.concat(Stream.of(Reason.of(Reason.Code.NOTHING_LEFT)), remarks.stream())
                .toList()
            : List.of(),
        false);
  }

  private static Reading none(Reason.Code why, boolean foreign) {
    return new Reading(List.of(), List.of(), List.of(Reason.of(why)), foreign);
  }

  /** Whether it can be scored. */
  boolean scorable() {
    return obstacles.isEmpty();
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

  private static @Nullable Flaw flaw(Sentence sentence, List<String> question) {
    if (Injection.in(sentence.text())) {
      return Flaw.INSTRUCTIONS;
    }
    if (sentence.stems().size() >= 3 && Likeness.share(sentence.stems(), question) >= COPIED) {
      return Flaw.REPETITION;
    }
    if (UNKNOWN.matcher(sentence.text()).find() && sentence.words().size() <= 8) {
      return Flaw.ADMISSION;
    }
    return Prose.listed(sentence) ? Flaw.KEYWORDS : null;
  }
}
