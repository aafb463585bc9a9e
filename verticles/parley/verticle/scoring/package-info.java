/**
 * Scores answers while the interview runs, and makes the insights after it.
 *
 * <p><b>Design.</b> {@link parley.verticle.scoring.ScoringVerticle} wires the bus to {@link
 * parley.verticle.scoring.LiveScores} (best effort) and {@link
 * parley.verticle.scoring.InterviewScoring} (a task, never lost). The rubric is {@code
 * parley.insight}; {@link parley.verticle.scoring.Embeddings} brings its similarities.
 *
 * <p><b>State.</b> A bounded cache of vectors and the transcripts of running interviews; all of it
 * can be lost.
 *
 * <p><b>Threading.</b> One event loop; the rubric runs on a small pool of its own, so that scoring
 * never takes the threads of anything that a person waits for.
 *
 * <p><b>Failure.</b> In a cluster one node of all claims an answer's live score; where it dies, the
 * score comes with the insights. Without embeddings the task fails and is taken again; its last
 * attempt writes SCORING_FAILED rather than a number. Scores and insights are written first, the
 * log is told next, the task is deleted last: whatever dies in between is repeated and changes
 * nothing.
 */
@NullMarked
package parley.verticle.scoring;

import org.jspecify.annotations.NullMarked;
