package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Minds;
import parley.insight.Probe;
import parley.insight.Transcript;
import parley.insight.Transcripts;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.QuestionBank;
import parley.insight.text.Plain;
import parley.insight.text.Words;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Question;
import parley.store.Claims;

/**
 * Asks back, at most {@value #MOST} times an interview: a probe where an own experience lacks its
 * part or result, and once the bank's question of the same skill that lies nearest to the answer.
 * Only interviews that were followed from their first event are asked back, so that the number
 * holds. In a cluster one node asks back to one answer; where that node dies, nobody does.
 */
final class FollowUps {

  static final int MOST = 2;

  private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
  private static final int LEAST_WORDS = 25;
  private static final int CANDIDATES = 10;

  /** Later than this the next question stands already and the candidate is thinking about it. */
  private static final long READY_MS = 2_000;

  /** Long after which a follow-up would be refused as stale. */
  private static final long CLAIM_MS = 60_000;

  private final Vertx vertx;
  private final Bus bus;
  private final QuestionBank bank;
  private final Transcripts transcripts;
  private final Claims claims;

  FollowUps(Vertx vertx, Bus bus, QuestionBank bank, Transcripts transcripts, Claims claims) {
    this.vertx = vertx;
    this.bus = bus;
    this.bank = bank;
    this.transcripts = transcripts;
    this.claims = claims;
  }

  void heard(String interview, Entry entry) {
    Optional<Turn> turn = transcripts.add(interview, entry.event());
    Transcript transcript = transcripts.of(interview);
    if (turn.isPresent()
        && transcript != null
        && transcript.whole()
        && transcript.followUps() < MOST) {
      claims
          .take(interview, "follow-up:" + entry.seq(), CLAIM_MS)
          .compose(
              mine ->
                  mine
                      ? ready(turn.get(), transcript)
                      : Future.succeededFuture(Optional.<Question>empty()))
          .timeout(READY_MS, TimeUnit.MILLISECONDS)
          .compose(question -> offer(interview, turn.get(), question))
          .onFailure(failure -> LOG.debug("no follow-up in {}: {}", interview, failure.toString()));
    }
  }

  private Future<Optional<Question>> ready(Turn turn, Transcript transcript) {
    Question asked = turn.question();
    if (asked.kind() != Question.Kind.JOB || asked.keyPoints().isEmpty()) {
      return vertx.executeBlocking(() -> Probe.of(turn), false);
    }
    boolean first = transcript.followUps() == 0;
    List<BankQuestion> siblings =
        bank.byId(asked.id()).map(q -> siblings(q, transcript)).orElse(List.of());
    return first && !siblings.isEmpty() && Words.of(turn.answer()).size() >= LEAST_WORDS
        ? nearest(turn, siblings)
        : Future.succeededFuture(Optional.empty());
  }

  private List<BankQuestion> siblings(BankQuestion asked, Transcript transcript) {
    return bank.skill(asked.skill()).stream()
        .filter(q -> !transcript.knows(q.id()))
        .filter(q -> Math.abs(q.level().ordinal() - asked.level().ordinal()) <= 1)
        .limit(CANDIDATES)
        .toList();
  }

  private Future<Optional<Question>> nearest(Turn turn, List<BankQuestion> siblings) {
    List<String> texts = new ArrayList<>();
    texts.add(Plain.of(turn.answer(), 1_000));
    siblings.forEach(q -> texts.add(q.text()));
    return bus.ask(Minds.EMBED, new Minds.Embed(texts))
        .map(
            embedded ->
                Optional.of(
                    siblings
                        .get(Nearest.of(embedded.vectors()).index())
                        .asked(
                            Question.Kind.FOLLOW_UP,
                            "Follows from the answer to question " + turn.index())));
  }

  private Future<Void> offer(String interview, Turn turn, Optional<Question> question) {
    if (question.isEmpty()) {
      return Future.succeededFuture();
    }
    var command = new Command.FollowUp(turn.index(), question.get());
    return bus.ask(Interviews.ACT, new Interviews.Act(interview, 0, command)).mapEmpty();
  }
}
