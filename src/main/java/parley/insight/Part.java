package parley.insight;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.insight.text.Sentence;

/**
 * The parts that make a telling concrete, and the words by which each is known. After the
 * situation-task-action-result form of structured interviews.
 */
public enum Part {
  SITUATION(
      "a concrete situation",
      "Tells of a real case",
      "Tell of one case",
      "One case, with when and where, lets others follow.",
      "situation|starting|problem|symptom|incident|names the|describes",
      "\\b(?:when (?:i|we)|while (?:i|we)|at (?:my|our|the|a) |in (?:my|our) |we"
          + " (?:had|were|needed|used|ran)|there was|one (?:day|time|of)|last"
          + " (?:year|month|week)|project|customer|client|team|company|production|our )"),
  OWN(
      "the candidate's own part",
      "Makes the own part clear",
      "Say what your part was",
      "It helps to say what was decided, built or done by oneself, and what by others.",
      "themsel|their own|own |they"
          + " (?:built|did|took|made|planned|set|automat|proposed|found|measured|implement|modell|introduc|config|help|gave|chang)|were"
          + " theirs|personally|initiative|support",
      "\\b(?:i|i've|i'd) (?:\\w+ly |then |first |also |personally |had |have"
          + " )?(?!(?:think|guess|believe|feel|like|am|was|would|could|can|know|want|hope|have|had|come|came|heard|read|seen|saw|started|joined|don't|didn't)\\b)\\w+|\\bmy"
          + " (?:part|role|job|task|responsibility|idea)\\b|\\bi was responsible\\b"),
  RESULT(
      "a result",
      "Tells what came of it",
      "Tell what came of it",
      "A figure, or something that others could see, closes the story.",
      "result|outcome|effect|benefit|figure|measur|achiev|before and"
          + " after|feedback|success|evidence|finished|impact",
      "\\b(?:result|outcome|in the"
          + " end|finally|reduced|increased|improved|dropped|saved|faster|shipped|delivered|released|went"
          + " live|launched|completed|finished|succeeded|no longer|since"
          + " then|afterwards|solved|fixed|grew|fell|from \\d\\S* \\w* ?to \\d|by \\d)"),
  REASON(
      "the reasons",
      "Gives reasons",
      "Give the reasons",
      "Why it was done so, and what was weighed against it, shows the thinking.",
      "why|reason|decision|trade-off|alternative|criteria|cause|explains",
      "\\b(?:because|so that|in order to|therefore|the reason|due to|decided|instead of|rather"
          + " than|trade-?off|otherwise|which meant|to avoid|as a consequence)\\b"),
  LESSON(
      "a lesson or a lasting change",
      "Draws a lesson",
      "Draw a lesson",
      "What would be done differently, or has been since, rounds it off.",
      "lesson|learn|lasting|prevent|differently|next time|again|change in"
          + " habit|prevention|reflect|looks back",
      "\\b(?:learned|learnt|lesson|next time|differently|since then|from then on|in future|in"
          + " hindsight|looking back|added a|introduced|so it (?:would|does) not|no longer|today"
          + " i|would now)\\b"),
  DETAILS(
      "details that can be checked",
      "Is specific",
      "Be more specific",
      "Names of tools, sizes and figures can be checked.",
      "tool|detail|specific|number|size|version|library",
      "\\d|\\b(?:for example|for instance|such as|e\\.g)\\b|(?<=[a-z,]"
          + " )[A-Z][A-Za-z0-9+#.]{2,}|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]{2,}\\b");

  private final String words;
  private final String there;
  private final String missing;
  private final String advice;
  private final Pattern asked;
  private final Pattern cue;

  Part(String words, String there, String missing, String advice, String asked, String cue) {
    this.words = words;
    this.there = there;
    this.missing = missing;
    this.advice = advice;
    this.asked = Pattern.compile(asked);
    // Details are known by capitals, which a pattern without case would not see.
    this.cue =
        name().equals("DETAILS")
            ? Pattern.compile(cue)
            : Pattern.compile(cue, Pattern.CASE_INSENSITIVE);
  }

  String words() {
    return words;
  }

  /** Title of a strength. */
  String there() {
    return there;
  }

  /** Title of an improvement. */
  String missing() {
    return missing;
  }

  /** How it could be put right, in a sentence. */
  String advice() {
    return advice;
  }

  boolean in(Sentence sentence) {
    return cue.matcher(sentence.text()).find();
  }

  /** The part that a finding of a telling is about: named itself, or asked for by a key point. */
  static Part of(Finding finding) {
    return named(finding.what());
  }

  /** By its own words, else by the key point that asks for it. */
  static Part named(String what) {
    for (Part part : values()) {
      if (part.words.equals(what)) {
        return part;
      }
    }
    return of(what);
  }

  /** The part that a key point like "Gives a measured result." asks for. */
  static Part of(String keyPoint) {
    String text = keyPoint.toLowerCase(Locale.ROOT);
    for (Part part : List.of(OWN, RESULT, LESSON, REASON, DETAILS, SITUATION)) {
      if (part.asked.matcher(text).find()) {
        return part;
      }
    }
    return SITUATION;
  }
}
