package parley.verticle.interviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Acted;
import parley.interview.Command;
import parley.interview.Entry;
import parley.interview.Event;
import parley.store.Claims;
import parley.testing.LiveNode;
import parley.testing.Rig;

/** Two nodes that both hear what a candidate asks. */
class SeveralInterviewersIT {

  private static final Duration AFTER_THE_CLAIM = Duration.ofSeconds(15);

  private final Set<String> claimed = ConcurrentHashMap.newKeySet();
  private LiveNode one;
  private LiveNode two;

  @BeforeEach
  void open() {
    one = new LiveNode();
    two = one.another(LiveNode.LIMITS);
  }

  @AfterEach
  void close() {
    two.close();
    one.close();
  }

  @Test
  void aQuestionIsClaimedAndRepliedToOnce() {
    interviewer(one, counted("one", Claims.shared(one.rig.redis, "one")));
    interviewer(two, counted("two", Claims.shared(two.rig.redis, "two")));
    String id = inClosing();
    for (int cseq = 2; cseq <= 6; cseq++) {
      ask(id, cseq);
    }
    await().until(() -> replies(id).size() == 5);
    assertThat(replies(id).stream().map(Event.Replied::to).collect(Collectors.toSet())).hasSize(5);
    assertThat(claimed).as("one claimer for each").hasSize(5);
  }

  /** Somebody claimed the question and died: the claim is in Redis, and no reply comes. */
  @Test
  void aClaimerThatDiesIsReplacedAfterItsClaim() {
    Claims dead = Claims.shared(one.rig.redis, "dead");
    Claims living = Claims.shared(two.rig.redis, "living");
    interviewer(
        two,
        (interview, work, lifeMs) ->
            claimed.add(work)
                ? dead.take(interview, work, lifeMs)
                    .compose(_ -> living.take(interview, work, lifeMs))
                : living.take(interview, work, lifeMs));
    String id = inClosing();
    ask(id, 2);
    await().atMost(AFTER_THE_CLAIM).until(() -> replies(id).size() == 1);
  }

  private void interviewer(LiveNode node, Claims claims) {
    Rig.wait(node.rig.vertx.deployVerticle(new InterviewerVerticle(node.rig.database, claims)));
  }

  private Claims counted(String name, Claims claims) {
    return (interview, work, lifeMs) ->
        claims
            .take(interview, work, lifeMs)
            .onSuccess(
                mine -> {
                  if (mine && work.startsWith("reply:")) {
                    claimed.add(name + " " + work);
                  }
                });
  }

  private String inClosing() {
    String id = one.schedule(1);
    one.act(id, new Command.Enter(null));
    await().until(() -> has(id, Event.Asked.class));
    one.act(id, new Command.Answer(1, 1, "An answer."));
    await().until(() -> has(id, Event.Closing.class));
    return id;
  }

  private void ask(String id, long cseq) {
    assertThat(one.act(id, new Command.Inquire(cseq, "Is it remote?")))
        .isInstanceOf(Acted.Accepted.class);
  }

  private boolean has(String id, Class<? extends Event> type) {
    return one.log(id).stream().map(Entry::event).anyMatch(type::isInstance);
  }

  private List<Event.Replied> replies(String id) {
    return one.log(id).stream()
        .map(Entry::event)
        .filter(Event.Replied.class::isInstance)
        .map(Event.Replied.class::cast)
        .toList();
  }
}
