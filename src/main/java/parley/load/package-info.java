/**
 * {@code parley load}: the load tester that ships with the product.
 *
 * <p><b>Design.</b> An open model: {@code plan} draws from one seed when each candidate comes, how
 * long each of them thinks, what they say, and which fault strikes when; nothing of it waits for
 * the server, and a latency counts from the moment when the message was due. {@code room} holds the
 * candidates, each as good a client as the page: it resends until an answer is durable, rejoins,
 * and ignores repeats. {@code target} makes the interviews, in a system that runs already or in
 * {@code cluster}, which is started for one run, broken on purpose, and thrown away. {@code check}
 * holds what every candidate saw against what PostgreSQL has; {@code measure} counts and {@code
 * report} tells.
 *
 * <p><b>State.</b> One ledger an interview: what was said, acknowledged and heard, as digests.
 *
 * <p><b>Threading.</b> Candidates, histograms and relays live on one event loop. The command's own
 * thread waits; what blocks (processes, embedded servers) runs on virtual threads.
 *
 * <p><b>Failure.</b> A candidate's trouble is counted, never thrown. Whatever way a run ends, it
 * stops the processes that it started and removes the rows that it made.
 *
 * <p><b>Not guaranteed.</b> The seed fixes what is sent and which faults are tried, not how the
 * machine interleaves them.
 */
@NullMarked
package parley.load;

import org.jspecify.annotations.NullMarked;
