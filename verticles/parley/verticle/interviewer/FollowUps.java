package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Minds;
import parley.cache.Recent;
import parley.insight.Embedded;
import parley.insight.Probe;
import parley.insight.Rejoinder;
import parley.insight.Scorer;
import parley.insight.Transcript;
import parley.insight.Transcripts;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.insight.plan.Planner;
import parley.insight.text.Words;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Question;
import parley.store.Claims;

/**
 * Asks back, at most {@value #MOST} times an interview. A language model is asked first, already on
 * a draft that rests: a question of the bank that it chooses then follows the answer at once. It is
 * asked in the bank's own words, since a draft may be deleted. Where no model has anything to ask,
 * it is a probe where an own experience lacks its part or result, and once the bank's question of
 * the same skill that lies nearest to the answer. Nobody waits for any of it: what is not ready
 * comes a question later, and what is late is refused.
 *
 * <p>Only interviews that were followed from their first event are asked back, so that the number
 * holds. In a cluster one node asks back to one answer; where that node dies, nobody does.
 */
final class FollowUps {

  static final int MOST = 2;

  private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);
  private static final int LEAST_WORDS = 25;

  /** The most texts that one question to the embedding verticle may carry. */
  private static final int BATCH = 64;

  /** Later than this the candidate has long left the subject. */
  private static final long READY_MS = 25_000;

  private static final int MOST_HEEDED = 20_000;

  /** Long after which a follow-up would be refused as stale. */
  private static final long CLAIM_MS = 60_000;

  private final Vertx vertx;
  private final Bus bus;
  private final Shelf shelf;
  private final Transcripts transcripts;
  private final Claims claims;
  private final Listener listener;
  private final Nearby nearby;
  private final Kept kept;
  private final Map<String, Heeded> heeded = new Recent<>(MOST_HEEDED);

  FollowUps(
      Vertx vertx,
      Bus bus,
      Shelf shelf,
      Transcripts transcripts,
      Claims claims,
      Listener listener,
      Kept kept) {
    this.vertx = vertx;
    this.bus = bus;
    this.shelf = shelf;
    this.transcripts = transcripts;
    this.claims = claims;
    this.listener = listener;
    this.nearby = new Nearby(bus, shelf, kept);
    this.kept = kept;
  }

  /**
   * A draft that was listened to.
   *
   * @param planned whether a question back came of it
   */
  private record Heeded(int index, Future<Boolean> planned) {}

  /** The candidate has stopped typing for a moment. */
  void rested(String interview, Command.Draft draft) {
    Transcript transcript = transcripts.of(interview);
    Question open = transcript == null ? null : transcript.open();
    if (transcript == null
        || open == null
        || !open(transcript)
        || transcript.turns().stream().anyMatch(turn -> turn.index() >= draft.question())
        || heeded(interview, draft.question()) != null) {
      return;
    }
    Turn turn = new Turn(draft.question(), open, draft.text());
    Future<Boolean> planned =
        nearby
            .listed(interview, turn, transcript)
            .compose(listed -> heed(interview, turn, transcript, listed))
            .otherwise(
                failure -> {
                  LOG.debug("no follow-up to a draft in {}: {}", interview, failure.toString());
                  return false;
                });
    heeded.put(interview, new Heeded(draft.question(), planned));
  }

  private Future<Boolean> heed(
      String interview, Turn turn, Transcript transcript, List<BankQuestion> listed) {
    return listed.isEmpty()
        ? Future.succeededFuture(false)
        : listener
            .rejoin(interview, turn, transcript, listed)
            .compose(chosen -> offer(interview, turn, chosen.flatMap(q -> inOwnWords(q, listed))));
  }

  private static Optional<Question> inOwnWords(Question chosen, List<BankQuestion> listed) {
    return listed.stream()
        .filter(q -> q.id().equals(chosen.id()))
        .findFirst()
        .map(q -> q.asked(Question.Kind.FOLLOW_UP, chosen.source()));
  }

  private @Nullable Heeded heeded(String interview, int index) {
    Heeded last = heeded.get(interview);
    return last != null && last.index() == index ? last : null;
  }

  private static boolean open(Transcript transcript) {
    return transcript.whole() && transcript.followUps() < MOST;
  }

  void heard(String interview, Entry entry) {
    Optional<Turn> turn = transcripts.add(interview, entry.event());
    Transcript transcript = transcripts.of(interview);
    if (turn.isPresent() && transcript != null) {
      learn(interview, entry.seq(), turn.get(), transcript);
    }
    if (turn.isPresent() && transcript != null && open(transcript)) {
      Heeded draft = heeded(interview, turn.get().index());
      Future<Boolean> planned = draft == null ? Future.succeededFuture(false) : draft.planned();
      planned
          .compose(
              done ->
                  done
                      ? Future.succeededFuture(false)
                      : after(interview, entry.seq(), turn.get(), transcript))
          .timeout(READY_MS, TimeUnit.MILLISECONDS)
          .onFailure(failure -> LOG.debug("no follow-up in {}: {}", interview, failure.toString()));
    }
  }

  /** A model's own question back that drew a good answer is kept for others. */
  private void learn(String interview, long seq, Turn turn, Transcript transcript) {
    Question question = turn.question();
    boolean own =
        question.kind() == Question.Kind.FOLLOW_UP
            && question.id().startsWith(Rejoinder.OWN)
            && question.source().contains(Rejoinder.BY)
            && Words.of(turn.answer()).size() >= LEAST_WORDS;
    if (!own) {
      return;
    }
    String index = question.id().substring(Rejoinder.OWN.length());
    Optional<Turn> before =
        transcript.turns().stream()
            .filter(t -> Integer.toString(t.index()).equals(index))
            .findFirst();
    before.ifPresent(
        asked ->
            claims
                .take(interview, "keep:" + seq, CLAIM_MS)
                .compose(
                    mine ->
                        mine
                            ? shelf.asked(asked.question().id())
                            : Future.succeededFuture(Optional.<BankQuestion>empty()))
                .compose(
                    bank ->
                        bank.map(b -> learn(turn, b))
                            .orElseGet(() -> Future.succeededFuture(false)))
                .onFailure(
                    failure -> LOG.debug("nothing kept of {}: {}", interview, failure.toString())));
  }

  private Future<Boolean> learn(Turn turn, BankQuestion before) {
    return composite(turn)
        .compose(composite -> kept.keep(turn, before, shelf.skill(before), composite));
  }

  /** After the answer was given. */
  private Future<Boolean> after(String interview, long seq, Turn turn, Transcript transcript) {
    return claims
        .take(interview, "follow-up:" + seq, CLAIM_MS)
        .compose(
            mine ->
                mine
                    ? ready(interview, turn, transcript)
                    : Future.succeededFuture(Optional.<Question>empty()))
        .compose(question -> offer(interview, turn, question));
  }

  private Future<Optional<Question>> ready(String interview, Turn turn, Transcript transcript) {
    boolean worth =
        turn.question().kind() != Question.Kind.FOLLOW_UP
            && !Planner.warmUp(turn.question().id())
            && Words.of(turn.answer()).size() >= LEAST_WORDS;
    return worth
        ? nearby
            .listed(interview, turn, transcript)
            .compose(listed -> listener.rejoin(interview, turn, transcript, listed))
            .compose(
                question ->
                    question.isPresent()
                        ? Future.succeededFuture(question)
                        : local(interview, turn, transcript))
        : local(interview, turn, transcript);
  }

  private Future<Optional<Question>> local(String interview, Turn turn, Transcript transcript) {
    Question asked = turn.question();
    if (asked.kind() != Question.Kind.JOB || asked.keyPoints().isEmpty()) {
      return vertx.executeBlocking(() -> Probe.of(turn), false);
    }
    boolean first = transcript.followUps() == 0;
    if (!first || Words.of(turn.answer()).size() < LEAST_WORDS) {
      return Future.succeededFuture(Optional.empty());
    }
    return nearby.nearest(interview, turn, transcript, this::composite);
  }

  /** What the answer came to, 0 to 10; 0 where nothing of it could be scored. */
  private Future<Double> composite(Turn turn) {
    return vertx
        .executeBlocking(() -> List.copyOf(Scorer.texts(turn)), false)
        .compose(this::embedded)
        .compose(
            similarity ->
                vertx.executeBlocking(
                    () -> {
                      Double composite = new Scorer(similarity).score(turn).composite();
                      return composite == null ? 0 : composite;
                    },
                    false));
  }

  private Future<Embedded> embedded(List<String> texts) {
    List<Future<Minds.Vectors>> batches = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = List.copyOf(texts.subList(from, Math.min(from + BATCH, texts.size())));
      batches.add(bus.ask(Minds.EMBED, new Minds.Embed(batch)));
    }
    return Future.all(batches)
        .map(
            _ ->
                Embedded.of(
                    texts, batches.stream().flatMap(b -> b.result().vectors().stream()).toList()));
  }

  /** Whether there was one, and the interview took it. */
  private Future<Boolean> offer(String interview, Turn turn, Optional<Question> question) {
    if (question.isEmpty()) {
      return Future.succeededFuture(false);
    }
    var command = new Command.FollowUp(turn.index(), question.get());
    return bus.ask(Interviews.ACT, new Interviews.Act(interview, 0, command))
        .map(answer -> answer.acted() instanceof Acted.Accepted);
  }
}
