/**
 * What an interview showed: scores per answer, strengths, improvements, each with exact quotes.
 * Pure.
 *
 * <p><b>Design.</b> {@link parley.insight.Reading} sorts an answer's sentences; {@link
 * parley.insight.Facts} looks for the key points of a question, {@link parley.insight.Telling} for
 * the parts of an own experience; {@link parley.insight.Scorer} turns both into numbers; {@link
 * parley.insight.Assessment} makes the insights and lets nothing pass that {@link
 * parley.insight.EvidenceVerifier} cannot find in the transcript. What a report says is a {@link
 * parley.insight.Gist} or a {@link parley.insight.Reason} first; {@link parley.insight.Wording}
 * says it in English, the pages in other languages.
 *
 * <p><b>Guaranteed.</b> The same transcript and the same similarities give the same bytes. No time,
 * no name, no way of speaking, nothing of how an answer came about enters a score; nothing is
 * scored that cannot be quoted.
 *
 * <p><b>Not guaranteed.</b> Truth beyond the key points: an own experience is judged by how
 * concrete it is, never by whether it happened.
 */
@NullMarked
package parley.insight;

import org.jspecify.annotations.NullMarked;
