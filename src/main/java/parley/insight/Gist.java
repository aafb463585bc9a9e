package parley.insight;

import org.jspecify.annotations.Nullable;
import parley.interview.Question;

/**
 * What a point says, before it is put into a language: English by {@link Wording}, others by the
 * pages. Only what its kind needs is there.
 *
 * @param part of a telling that it is about
 * @param subject the competence, where it is named
 * @param asked the question, bounded
 * @param point the key point that it is about
 * @param met how many key points the answer has
 * @param of how many there are
 */
public record Gist(
    Kind kind,
    @Nullable Part part,
    @Nullable String subject,
    @Nullable String asked,
    @Nullable String point,
    @Nullable Integer met,
    @Nullable Integer of) {

  /** The first four are strengths. */
  public enum Kind {
    /** A key point is met. */
    KNOWN,
    /** A part of a telling that was asked for is there. */
    TOLD,
    /** A part that was not asked for is there. */
    BESIDE,
    /** The answer at least speaks of what was asked. */
    TOPIC,
    /** A key point is not met. */
    MISSING,
    /** A statement speaks against a key point. */
    CONTRADICTED,
    /** A part of a telling that was asked for is not there. */
    UNTOLD,
    /** A complete answer could be deeper. */
    FURTHER,
    /** The answer says itself that this is not known. */
    TO_LEARN
  }

  static Gist known(Verdict verdict, Finding finding) {
    return new Gist(
        Kind.KNOWN,
        null,
        verdict.turn().question().competence(),
        null,
        finding.what(),
        verdict.score().met().size(),
        verdict.findings().size());
  }

  /** Of a key point that is missing, contradicted, or said not to be known. */
  static Gist lacking(Kind kind, Question question, String point) {
    return new Gist(kind, null, question.competence(), null, point, null, null);
  }

  /** Of a part of an answer's telling. */
  static Gist of(Kind kind, Question question, Part part) {
    return new Gist(
        kind, part, Wording.subject(question), Wording.asked(question), null, null, null);
  }

  static Gist topic(Question question) {
    return new Gist(
        Kind.TOPIC, null, Wording.subject(question), Wording.asked(question), null, null, null);
  }
}
