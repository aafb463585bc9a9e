/**
 * The match of a résumé and a job, and what a job's text asks for.
 *
 * <p><b>Design.</b> {@link parley.verticle.matching.MatchingVerticle} answers {@code MATCH} and
 * {@code ANALYSE}; the formula is {@code parley.matching}. Only for requirements that no skill
 * names it asks for vectors ({@link parley.verticle.matching.PhraseSearch}). A résumé that was just
 * read is matched with the newest jobs ({@link parley.verticle.matching.Prospects}), so that a list
 * of jobs can be sorted by it.
 *
 * <p><b>State.</b> The ontology is immutable. Each match is kept in PostgreSQL for the audit, and
 * answered from there for an hour ({@link parley.verticle.matching.Scores}). A cache in Redis or in
 * memory would save one query and have to be told of each change of a job, a résumé, the formula
 * and its weights.
 *
 * <p><b>Threading.</b> A worker verticle: a match is under a millisecond, a long text some more.
 *
 * <p><b>Failure.</b> Where vectors are wanted and not to be had, after one more try the answer is
 * {@code UNAVAILABLE}: a phrase is never counted as missing because a part of the house was away.
 */
@NullMarked
package parley.verticle.matching;

import org.jspecify.annotations.NullMarked;
