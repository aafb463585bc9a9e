package parley.verticle.interviewer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Models;
import parley.insight.JobReply;
import parley.insight.plan.Speech;
import parley.insight.text.Plain;
import parley.insight.text.Sentence;
import parley.insight.text.Sentences;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.store.Claims;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Replies to the candidate's own questions: by a language model where its words are those of the
 * job's description, which is quoted; else with the sentence that lies nearest; where none is near
 * enough, the question goes to the team. Nothing is made up.
 *
 * <p>In a cluster the node that claims the question replies. All others, and that one where it
 * fails, wait until the reply is in the log, and where it is not by the end of the claim they try
 * themselves: a question is lost only with every node that heard it. Two replies cannot be: the
 * interview refuses the second.
 */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final String BY = Event.Replied.INTERVIEWER;

  /** Cosine from which a sentence answers rather than merely speaks of the same job. */
  private static final double ANSWERS = 0.45;

  private static final long READY_MS = 4_000;
  private static final long MODEL_MS = 5_000;
  private static final int LONGEST_JOB = 20_000;
  private static final int LEAST_WORDS = 4;

  /** Longer than a reply takes; a candidate may wait so long where a node dies. */
  private static final long CLAIM_MS = 10_000;

  /** A claim starts when Redis hears of it, so it ends later than a timer set along with it. */
  private static final long OVERDUE_MS = CLAIM_MS + 1_000;

  private static final int MOST_ATTEMPTS = 3;

  private final Vertx vertx;
  private final Bus bus;
  private final Sql sql;
  private final Claims claims;
  private final Map<Inquiry, Long> waiting = new HashMap<>();

  Replies(Vertx vertx, Bus bus, Sql sql, Claims claims) {
    this.vertx = vertx;
    this.bus = bus;
    this.sql = sql;
    this.claims = claims;
  }

  private record Inquiry(String interview, long seq) {}

  private record Job(String id, String description, String team) {}

  /**
   * @param by what made it
   */
  private record Answer(String text, String by) {}

  void heard(String interview, Entry entry) {
    if (entry.event() instanceof Event.Inquired inquired) {
      attempt(new Inquiry(interview, entry.seq()), inquired.text(), 1);
    } else if (entry.event() instanceof Event.Replied replied) {
      settled(new Inquiry(interview, replied.to()));
    }
  }

  private void settled(Inquiry inquiry) {
    Long timer = waiting.remove(inquiry);
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }

  private void attempt(Inquiry inquiry, String question, int attempt) {
    if (attempt < MOST_ATTEMPTS) {
      long timer = vertx.setTimer(OVERDUE_MS, _ -> overdue(inquiry, question, attempt + 1));
      waiting.put(inquiry, timer);
    }
    claims
        .take(inquiry.interview(), "reply:" + inquiry.seq(), CLAIM_MS)
        .compose(mine -> mine ? answer(inquiry, question) : Future.succeededFuture())
        .onFailure(failure -> LOG.warn("no reply to {}: {}", inquiry, failure.toString()));
  }

  private void overdue(Inquiry inquiry, String question, int attempt) {
    waiting.remove(inquiry);
    attempt(inquiry, question, attempt);
  }

  private Future<Void> answer(Inquiry inquiry, String question) {
    String interview = inquiry.interview();
    return sql.first(
            row ->
                new Job(
                    row.getUUID("id").toString(),
                    row.getString("description"),
                    row.getString("name")),
            "select p.id, p.description, o.name from interview i join posting p on p.id ="
                + " i.posting_id join account o on o.id = i.owner_id where i.id = $1",
            Ids.parse(interview))
        .compose(job -> job.map(j -> answer(j, question)).orElseGet(() -> passOn("this company")))
        .recover(
            failure -> {
              LOG.warn("no job for a question in {}: {}", interview, failure.toString());
              return passOn("this company");
            })
        .compose(
            answer -> send(interview, new Command.Reply(inquiry.seq(), answer.text(), answer.by())))
        .onSuccess(_ -> settled(inquiry));
  }

  private Future<Answer> answer(Job job, String question) {
    String text = job.description();
    String told = text.substring(0, Math.min(LONGEST_JOB, text.length()));
    var prompted =
        new Models.Prompted(
            "answer-candidate",
            Models.Payer.job(job.id()),
            Map.of("question", Plain.of(question, 1_000), "job", told),
            0,
            MODEL_MS);
    return bus.ask(Models.COMPLETE, prompted)
        .map(completion -> verified(completion, question, job, told))
        .recover(
            failure -> {
              LOG.debug("no reply by a model: {}", failure.toString());
              return Future.succeededFuture(Optional.empty());
            })
        .compose(
            answer -> answer.map(Future::succeededFuture).orElseGet(() -> reply(job, question)));
  }

  private static Optional<Answer> verified(
      Models.Completion completion, String question, Job job, String told) {
    return switch (completion) {
      case Models.Missing _ -> Optional.empty();
      case Models.Completed c -> {
        JobReply reply = Json.read(c.json(), JobReply.class);
        String by = BY + ", " + c.origin().label();
        if (!reply.answered()) {
          yield Optional.of(new Answer(Speech.passedOn(job.team()), by));
        }
        yield reply
            .verified(question, told)
            .map(
                said ->
                    new Answer(
                        said.reply().isEmpty()
                            ? Speech.quoted(said.quote())
                            : said.reply() + " " + Speech.quoted(said.quote()),
                        by));
      }
    };
  }

  private Future<Answer> reply(Job job, String question) {
    List<String> sentences =
        Sentences.of(job.description()).stream()
            .filter(s -> s.words().size() >= LEAST_WORDS)
            .map(Sentence::text)
            .toList();
    if (sentences.isEmpty()) {
      return passOn(job.team());
    }
    List<String> texts = new ArrayList<>();
    texts.add(Plain.of(question, 1_000));
    texts.addAll(sentences);
    return bus.ask(Minds.EMBED, new Minds.Embed(texts))
        .timeout(READY_MS, TimeUnit.MILLISECONDS)
        .map(
            embedded -> {
              Nearest nearest = Nearest.of(embedded.vectors());
              return new Answer(
                  nearest.cosine() >= ANSWERS
                      ? Speech.quoted(sentences.get(nearest.index()))
                      : Speech.passedOn(job.team()),
                  BY);
            })
        .recover(
            failure -> {
              LOG.warn("a question is passed on without an embedding: {}", failure.toString());
              return passOn(job.team());
            });
  }

  private static Future<Answer> passOn(String team) {
    return Future.succeededFuture(new Answer(Speech.passedOn(team), BY));
  }

  /** Once more where the link was down: the second reply to one question is refused by itself. */
  private Future<Void> send(String interview, Command.Reply reply) {
    var act = new Interviews.Act(interview, 0, reply);
    return bus.ask(Interviews.ACT, act).recover(_ -> bus.ask(Interviews.ACT, act)).mapEmpty();
  }
}
