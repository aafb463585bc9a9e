/**
 * The one gate to language models.
 *
 * <p><b>Design.</b> {@link parley.verticle.llm.Gate} fills a prompt, asks the {@link
 * parley.verticle.llm.Ledger} for the money, and then the providers in their order. {@link
 * parley.verticle.llm.Provider} holds what protects one of them and us from each other: places,
 * rate, circuit breaker, tries. {@link parley.verticle.llm.Endpoint} speaks HTTP and reads the
 * stream with {@link parley.verticle.llm.Reading}. Answers are streamed so that silence and excess
 * are seen while they happen; they are passed on whole, since only a whole one can be checked.
 *
 * <p><b>State.</b> Breakers, rates and waiting calls of this node; what was spent is in PostgreSQL.
 *
 * <p><b>Threading.</b> One event loop. Resilience4j only counts here: nothing of it waits, and
 * every delay is a timer.
 *
 * <p><b>Failure.</b> A try fails by time, silence, a cut, excess, a status or an unusable answer,
 * and is made again while there is time; then the next provider is asked, then the asker is told
 * that there is no answer. A refused key is never tried again at once: an alert is raised and the
 * provider rests. Money is taken before a call and what was too much is given back after it, so
 * that a node that dies overcounts. Without PostgreSQL no money can be had and no model is asked.
 */
@NullMarked
package parley.verticle.llm;

import org.jspecify.annotations.NullMarked;
