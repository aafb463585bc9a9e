/**
 * Text and facts out of PDF, DOCX and TXT.
 *
 * <p><b>Design.</b> {@link parley.verticle.resume.ResumeVerticle} takes {@code PARSE_RESUME} tasks.
 * {@link parley.verticle.resume.Paper} tells by its bytes what a file is; one reader per format
 * gives the text that a person would see, in its reading order ({@link
 * parley.verticle.resume.PageLayout}), and keeps apart what nobody sees ({@link
 * parley.verticle.resume.Hidden}); {@code parley.resume} makes the profile of the former alone, or
 * keeps what a language model reads there and the text holds ({@link
 * parley.verticle.resume.ModelReader}). The latter becomes a neutral note for HR ({@link
 * parley.verticle.resume.Notes}). What cannot be read is a result with a code of {@code
 * codes.json}, not a failure.
 *
 * <p><b>State.</b> None: status, text, profile, review, notes and problems are columns of the
 * résumé's row, written with the deletion of the task in one transaction.
 *
 * <p><b>Threading.</b> A worker verticle that only waits; the reading itself is on the threads of
 * {@link parley.verticle.resume.Desk}, which are bounded in number, time and stack.
 *
 * <p><b>Failure.</b> A broken or hostile file costs one thread its deadline at most. Only what is
 * not the file's fault (the database is away) fails the task, and the jobs verticle tries again.
 */
@NullMarked
package parley.verticle.resume;

import org.jspecify.annotations.NullMarked;
