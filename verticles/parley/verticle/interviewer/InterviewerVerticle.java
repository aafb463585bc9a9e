package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Interviews.Grown;
import parley.bus.Minds;
import parley.insight.Transcripts;
import parley.insight.bank.QuestionBank;
import parley.interview.Entry;
import parley.store.Claims;
import parley.store.Sql;

/** The interviewer of this node. */
public final class InterviewerVerticle extends VerticleBase {

  private static final int MOST_RUNNING = 20_000;

  private final Sql sql;
  private final Claims claims;

  /**
   * @param claims by which one node of all asks back and replies
   */
  public InterviewerVerticle(Sql sql, Claims claims) {
    this.sql = sql;
    this.claims = claims;
  }

  @Override
  public Future<?> start() {
    return vertx.executeBlocking(QuestionBank::shipped).compose(this::serve);
  }

  private Future<?> serve(QuestionBank bank) {
    Bus bus = Bus.of(vertx);
    Shelf shelf = new Shelf(sql, bank);
    Plans plans = new Plans(vertx, bus, sql, shelf);
    FollowUps followUps =
        new FollowUps(
            vertx,
            bus,
            shelf,
            new Transcripts(MOST_RUNNING),
            claims,
            new Listener(bus),
            new Kept(sql));
    Drafts drafts =
        new Drafts(vertx, (interview, drafted) -> followUps.rested(interview, drafted.draft()));
    Replies replies = new Replies(vertx, bus, sql, claims);
    Practices practices = new Practices(vertx, bank);
    return bus.serve(Minds.PLAN, plan -> plans.of(plan.applicationId()))
        .compose(_ -> bus.serve(Minds.PREVIEW, job -> plans.preview(job.jobId())))
        .compose(_ -> bus.serve(Minds.PRACTISE, practices::round))
        .compose(_ -> bus.serve(Minds.RECALL, practices::recalled))
        .compose(_ -> bus.listen(Interviews.DRAFTED, drafts::heard))
        .compose(_ -> bus.listen(Interviews.GROWN, grown -> heard(grown, followUps, replies)));
  }

  private static void heard(Grown grown, FollowUps followUps, Replies replies) {
    for (Entry entry : grown.entries()) {
      followUps.heard(grown.interview(), entry);
      replies.heard(grown.interview(), entry);
    }
  }
}
