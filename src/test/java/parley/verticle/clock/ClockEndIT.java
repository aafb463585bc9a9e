package parley.verticle.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Acted;
import parley.bus.Interviews;
import parley.testing.Rig;

/** The end of a clock that has claimed something. */
class ClockEndIT {

  private static final String DEADLINES = "deadlines:{p00}";
  private static final double LONG_AGO = 1;
  private static final long SOME_POLLS_MS = 400;

  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatWasClaimedIsPutToItsInterviewAndNothingMoreIsClaimed() {
    List<String> ticked = new CopyOnWriteArrayList<>();
    Promise<Acted.Outcome> held = Promise.promise();
    Rig.wait(
        rig.bus.serve(
            Interviews.ACT,
            act -> {
              ticked.add(act.interview());
              return held.future();
            }));
    arm("claimed");
    String clock = Rig.wait(rig.vertx.deployVerticle(new ClockVerticle(rig.deadlines)));
    await().until(() -> ticked.contains("claimed"));
    Future<Boolean> endedAfterIt = rig.vertx.undeploy(clock).map(_ -> held.future().isComplete());
    arm("late");
    rig.vertx.setTimer(SOME_POLLS_MS, _ -> held.complete(new Acted.Outcome(new Acted.Accepted(0))));
    assertThat(Rig.wait(endedAfterIt)).isTrue();
    assertThat(ticked).doesNotContain("late");
    assertThat(
            Rig.wait(rig.redis.send(Request.cmd(Command.ZSCORE).arg(DEADLINES).arg("late")))
                .toDouble())
        .isEqualTo(LONG_AGO);
  }

  private void arm(String interview) {
    Rig.wait(rig.redis.send(Request.cmd(Command.ZADD).arg(DEADLINES).arg(LONG_AGO).arg(interview)));
  }
}
