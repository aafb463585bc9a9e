package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.bus.Acted;
import parley.bus.Ask;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Problem;
import parley.config.Config;
import parley.embedded.Ports;
import parley.interview.Command;
import parley.testing.Rig;

/** Members of one cluster in this JVM, which ask each other over loopback. */
class ClusterIT {

  private static final Acted.Outcome DONE = new Acted.Outcome(new Acted.Accepted(7));
  private static final Command REPEATABLE = new Command.Answer(1, 1, "text");
  private static final Command ONCE = new Command.Note("hr", "text");

  private static final List<Integer> PORTS = Stream.generate(Ports::free).limit(3).toList();
  private static final String NAME = "test-" + UUID.randomUUID();

  private static Vertx asker;
  private static Vertx other;

  private final AtomicInteger handled = new AtomicInteger();
  private final AtomicInteger handledByOther = new AtomicInteger();

  /** As commands on interviews are asked, at an address of this test alone. */
  private final Ask<Interviews.Act, Acted.Outcome> ask =
      new Ask<>(
          "test." + UUID.randomUUID(),
          Interviews.Act.class,
          Acted.Outcome.class,
          Interviews.ACT.timeoutMs(),
          Interviews.ACT.repeatable());

  @BeforeAll
  static void join() {
    asker = member(0);
    other = member(1);
  }

  private static Vertx member(int number) {
    Config.Cluster config =
        Config.of(
                Map.of(
                    "cluster.peers",
                    String.join(",", PORTS.stream().map(port -> "127.0.0.1:" + port).toList()),
                    "cluster.host",
                    "127.0.0.1",
                    "cluster.port",
                    String.valueOf(PORTS.get(number)),
                    "cluster.busPort",
                    "0",
                    "cluster.name",
                    NAME))
            .cluster();
    return Cluster.vertx(config, new VertxOptions());
  }

  @AfterAll
  static void leave() {
    Rig.wait(asker.close());
    Rig.wait(other.close());
  }

  @Test
  void anotherNodeAnswersWhatThisOneDoesNotServe() {
    serve(other, handledByOther, Future.succeededFuture(DONE));
    assertThat(act(ONCE)).isEqualTo(DONE);
  }

  @Test
  void theOwnHandlerIsPreferred() {
    serve(asker, handled, Future.succeededFuture(DONE));
    serve(other, handledByOther, Future.succeededFuture(DONE));
    for (int i = 0; i < 10; i++) {
      act(REPEATABLE);
    }
    assertThat(handled).hasValue(10);
    assertThat(handledByOther).hasValue(0);
  }

  @Test
  void aProblemCrossesAsItself() {
    serve(
        other, handledByOther, Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND, "nowhere")));
    assertThatThrownBy(() -> act(REPEATABLE))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND))
        .hasMessage("nowhere");
    assertThat(handledByOther).hasValue(1);
  }

  /** Where nobody serves the address, nothing happened: also what is not repeatable goes again. */
  @Test
  void aHandlerThatComesAMomentLaterIsFound() {
    Future<Acted.Outcome> answer = asked(ONCE);
    serve(other, handledByOther, Future.succeededFuture(DONE));
    assertThat(Rig.wait(answer)).isEqualTo(DONE);
    assertThat(handledByOther).hasValue(1);
  }

  @Test
  void whereNobodyServesItIsUnavailable() {
    assertThatThrownBy(() -> act(ONCE))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
  }

  @Test
  void whatANodeTookWithItIsAskedAgainWhereThatIsHarmless() {
    Future<Acted.Outcome> answer = takenByOneThatLeaves(REPEATABLE);
    assertThat(Rig.wait(answer)).isEqualTo(DONE);
    assertThat(handledByOther).hasValue(1);
  }

  @Test
  void whatMayHaveHappenedIsNotAskedAgainWhereTwiceIsTwo() {
    Future<Acted.Outcome> answer = takenByOneThatLeaves(ONCE);
    assertThatThrownBy(() -> Rig.wait(answer))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNAVAILABLE));
    assertThat(handled).hasValue(1);
    assertThat(handledByOther).hasValue(0);
  }

  /** A third has the question and leaves; from then on the other would answer. */
  private Future<Acted.Outcome> takenByOneThatLeaves(Command command) {
    Vertx third = member(2);
    serve(third, handled, Promise.<Acted.Outcome>promise().future());
    Future<Acted.Outcome> answer = asked(command);
    await().until(() -> handled.get() == 1);
    serve(other, handledByOther, Future.succeededFuture(DONE));
    Rig.wait(third.close());
    return answer;
  }

  private void serve(Vertx member, AtomicInteger count, Future<Acted.Outcome> answer) {
    Rig.wait(
        Bus.of(member)
            .serve(
                ask,
                _ -> {
                  count.incrementAndGet();
                  return answer;
                }));
  }

  private Acted.Outcome act(Command command) {
    return Rig.wait(asked(command));
  }

  private Future<Acted.Outcome> asked(Command command) {
    return Bus.of(asker).ask(ask, new Interviews.Act("interview", 0, command));
  }
}
