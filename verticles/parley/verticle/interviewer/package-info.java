/**
 * Plans the questions, asks back, and answers what the candidate wants to know.
 *
 * <p><b>Design.</b> {@link parley.verticle.interviewer.InterviewerVerticle} wires the bus to {@link
 * parley.verticle.interviewer.Plans}, {@link parley.verticle.interviewer.FollowUps} and {@link
 * parley.verticle.interviewer.Replies}; what is asked is decided in {@code parley.insight}.
 *
 * <p><b>State.</b> The transcripts of the interviews that this node heard from their first event,
 * bounded, and the candidates' questions that wait for a reply.
 *
 * <p><b>Threading.</b> One event loop; the planner and the text rules run on a worker.
 *
 * <p><b>Failure.</b> A follow-up that is late or fails is not asked. A question of the candidate is
 * always replied to: without an embedding it is passed on to the team. In a cluster every node
 * hears the same event and one claims the work ({@code parley.store.Claims}); where it dies, others
 * reply after the claim, and the follow-up is not asked. All commands are repeatable.
 */
@NullMarked
package parley.verticle.interviewer;

import org.jspecify.annotations.NullMarked;
