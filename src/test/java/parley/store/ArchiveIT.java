package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.bus.Json;
import parley.interview.Command.Answer;
import parley.interview.Command.End;
import parley.store.Archive.Line;
import parley.testing.Rig;

class ArchiveIT {

  private final List<Boolean> settled = new ArrayList<>();
  private Rig rig;
  private Backlog backlog;
  private Archive archive;

  @BeforeEach
  void open() {
    rig = new Rig();
    backlog = new Backlog(rig.redis, rig.clock);
    archive =
        new Archive(
            rig.database,
            new Tasks(5),
            (tx, id, consumed) -> {
              settled.add(consumed);
              return Future.succeededFuture();
            });
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anInterviewIsTheSameInBothStores() {
    Logged interview = Logged.begun(rig);
    interview.append(new Answer(1, 1, "an answer with \u0000 and \ud83d\ude00"));
    assertThat(Rig.wait(archive.write(lines(interview)))).isEqualTo(Map.of(interview.id, 5L));
    assertThat(Rig.wait(new PermanentLog(rig.database).read(interview.id, 0)))
        .isEqualTo(Rig.wait(rig.log.read(interview.id, 0)));
    assertThat(row(interview, "phase || ' ' || seq || ' ' || answers")).isEqualTo("QUESTIONS 5 1");
  }

  @Test
  void writingTwiceChangesNothing() {
    Logged interview = Logged.begun(rig);
    interview.append(new Answer(1, 1, "one"));
    interview.append(new End("hr", null));
    List<Line> lines = lines(interview);
    Rig.wait(archive.write(lines));
    assertThat(Rig.wait(archive.write(lines))).isEqualTo(Map.of(interview.id, 6L));
    assertThat(settled).containsExactly(true);
    assertThat(row(interview, "answers::text")).isEqualTo("1");
    assertThat(Rig.wait(rig.database.list(r -> r.getString(0), "select payload from task")))
        .containsExactly(interview.id);
  }

  @Test
  void whatComesOutOfOrderIsDurableOnlyWhenItIsContiguous() {
    Logged interview = Logged.begun(rig);
    interview.append(new Answer(1, 1, "one"));
    List<Line> lines = lines(interview);
    assertThat(Rig.wait(archive.write(lines.subList(3, 5)))).isEqualTo(Map.of(interview.id, 0L));
    assertThat(Rig.wait(archive.write(lines.subList(0, 3)))).isEqualTo(Map.of(interview.id, 5L));
  }

  @Test
  void aConclusionWithoutAnAnswerGivesTheSlotBack() {
    Logged interview = Logged.begun(rig);
    interview.append(new End("hr", null));
    Rig.wait(archive.write(lines(interview)));
    assertThat(settled).containsExactly(false);
  }

  @Test
  void redisIsRebuiltFromWhatIsDurable() {
    Logged interview = Logged.begun(rig);
    interview.append(new Answer(1, 1, "one"));
    Rig.wait(archive.write(lines(interview)));
    Rig.wait(rig.redis.send(Request.cmd(Command.FLUSHALL)));
    assertThat(Rig.wait(rig.log.load(interview.id))).isEqualTo(interview.state);
    assertThat(Rig.wait(rig.deadlines.claim(Keys.partition(interview.id))).nextInMs()).isPositive();
    assertThat(interview.append(new Answer(2, 2, "two"))).isInstanceOf(LiveLog.Append.Done.class);
  }

  @Test
  void aTailThatRedisLostComesBack() {
    Logged interview = Logged.begun(rig);
    List<String> early = Rig.wait(rig.log.read(interview.id, 0)).stream().map(Json::write).toList();
    interview.append(new Answer(1, 1, "one"));
    Rig.wait(archive.write(lines(interview)));
    Rig.wait(
        rig.redis.send(
            Request.cmd(Command.DEL)
                .arg(Keys.interview(interview.id))
                .arg(Keys.stream(interview.id))));
    for (int i = 0; i < early.size(); i++) {
      Rig.wait(
          rig.redis.send(
              Request.cmd(Command.XADD)
                  .arg(Keys.stream(interview.id))
                  .arg((i + 1) + "-0")
                  .arg("e")
                  .arg(early.get(i))));
    }
    Rig.wait(
        rig.redis.send(
            Request.cmd(Command.HSET).arg(Keys.interview(interview.id)).arg("seq").arg(3)));
    assertThat(Rig.wait(rig.log.restore(interview.id))).isEqualTo(interview.state);
  }

  @Test
  void whatADeadNodeLeftIsTakenOver() {
    Logged interview = Logged.begun(rig);
    int partition = Keys.partition(interview.id);
    assertThat(Rig.wait(backlog.left(partition))).as("not while it may be at work").isEmpty();
    await().until(() -> Rig.wait(backlog.left(partition)).equals(lines(interview)));
    Rig.wait(backlog.durable(Rig.wait(archive.write(lines(interview)))));
    assertThat(Rig.wait(backlog.left(partition))).isEmpty();
    assertThat(backlogged(interview)).isFalse();
  }

  @Test
  void anInterviewThatIsArchivedWithAGapIsOverdueThoughItGoesOn() {
    Logged interview = Logged.begun(rig);
    int partition = Keys.partition(interview.id);
    await().until(() -> !Rig.wait(backlog.left(partition)).isEmpty());
    interview.append(new Answer(1, 1, "one"));
    List<Line> tail = lines(interview).subList(3, 5);
    Rig.wait(backlog.durable(Rig.wait(archive.write(tail))));
    assertThat(Rig.wait(backlog.left(partition))).isEqualTo(lines(interview));
  }

  @Test
  void anInterviewStaysInTheBacklogUntilItsLastEventIsDurable() {
    Logged interview = Logged.begun(rig);
    Map<String, Long> durable = Rig.wait(archive.write(lines(interview)));
    interview.append(new Answer(1, 1, "one"));
    Rig.wait(backlog.durable(durable));
    assertThat(backlogged(interview)).isTrue();
  }

  @Test
  void aConcludedInterviewLeavesRedisOnlyWhenItIsDurable() {
    Logged interview = Logged.begun(rig);
    interview.append(new End("hr", null));
    assertThat(secondsLeft(interview)).as("for ever").isEqualTo(-1);
    Rig.wait(backlog.durable(Rig.wait(archive.write(lines(interview)))));
    assertThat(secondsLeft(interview)).isPositive();
  }

  @Test
  void aLineThatCannotBeReadHoldsUpNobody() {
    Logged interview = Logged.begun(rig);
    int partition = Keys.partition(interview.id);
    Rig.wait(
        rig.redis.send(
            Request.cmd(Command.XADD)
                .arg(Keys.stream(interview.id))
                .arg("4-0")
                .arg("e")
                .arg("{\"seq\":4,\"at\":1,\"event\":{\"type\":\"of another age\"}}")));
    await().until(() -> Rig.wait(backlog.left(partition)).size() == 3);
  }

  private boolean backlogged(Logged interview) {
    return Rig.wait(
            rig.redis.send(
                Request.cmd(Command.ZSCORE)
                    .arg(Keys.backlog(Keys.partition(interview.id)))
                    .arg(interview.id)))
        != null;
  }

  private long secondsLeft(Logged interview) {
    return Rig.wait(rig.redis.send(Request.cmd(Command.TTL).arg(Keys.stream(interview.id))))
        .toLong();
  }

  private List<Line> lines(Logged interview) {
    return Rig.wait(rig.log.read(interview.id, 0)).stream()
        .map(entry -> Line.of(interview.id, entry))
        .toList();
  }

  private String row(Logged interview, String column) {
    return Rig.wait(
            rig.database.first(
                r -> r.getString(0),
                "select " + column + " from interview where id = $1",
                Ids.parse(interview.id)))
        .orElseThrow();
  }
}
