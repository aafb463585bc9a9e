package parley.bench;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import parley.bus.Interviews;
import parley.interview.Command;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.State;
import parley.interview.Terms;
import parley.testing.ClockNode;
import parley.testing.LiveNode;
import parley.testing.Rig;
import parley.testing.Servers;

/**
 * Deadlines of many interviews on three nodes, of which one is killed half way. Lateness is of the
 * log's own time: what the event says minus when it was due.
 */
public final class Timers {

  private static final int NODES = 3;
  private static final int AT_ONCE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration IDLE = Duration.ofSeconds(10);

  /**
   * @param late milliseconds of those that fired, ascending
   * @param notOnce interviews whose log has not exactly the one event that was due
   */
  public record Result(List<Long> late, List<String> notOnce) {

    public long percentile(double p) {
      return late.get((int) Math.min(late.size() - 1L, (long) (late.size() * p)));
    }
  }

  private final Rig rig;
  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  private Timers(Rig rig) {
    this.rig = rig;
  }

  /** {@code Timers [number [spread in s]]}. Exits with 1 where one did not fire exactly once. */
  public static void main(String[] arguments) {
    int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int spread = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    idle();
    Result result = run(number, Duration.ofSeconds(spread));
    System.out.printf(
        "%,d deadlines over %d s, one node of %d killed half way: late p50 %d ms, p99 %d ms, max %d"
            + " ms; not exactly once: %d%n",
        number,
        spread,
        NODES,
        result.percentile(0.5),
        result.percentile(0.99),
        result.late.getLast(),
        result.notOnce.size());
    System.exit(result.notOnce.isEmpty() ? 0 : 1);
  }

  /** What a node costs that has nothing to do. */
  private static void idle() {
    try (Rig rig = new Rig();
        ClockNode node = ClockNode.start(rig.database.url(), Servers.redisUrl())) {
      Duration settled = IDLE;
      long began = System.nanoTime();
      await().atMost(PATIENCE).until(() -> System.nanoTime() - began > settled.toNanos());
      Duration before = node.cpu();
      await().atMost(PATIENCE).until(() -> System.nanoTime() - began > 2 * settled.toNanos());
      double used = node.cpu().minus(before).toMillis();
      System.out.printf("idle node: %.1f %% of a core%n", 100 * used / IDLE.toMillis());
    }
  }

  /** Arms {@code number} deadlines that are due within {@code spread}, and waits for them all. */
  public static Result run(int number, Duration spread) {
    try (Rig rig = new Rig()) {
      var timers = new Timers(rig);
      List<ClockNode> nodes =
          IntStream.range(0, NODES)
              .mapToObj(_ -> ClockNode.start(rig.database.url(), Servers.redisUrl()))
              .toList();
      try {
        timers.watch();
        timers.arm(number, spread);
        timers.awaitFired(number / 2);
        nodes.getFirst().kill();
        timers.awaitFired(number);
        return timers.result();
      } finally {
        nodes.forEach(ClockNode::close);
      }
    }
  }

  private void watch() {
    Rig.wait(
        rig.bus.listen(
            Interviews.GROWN,
            grown -> {
              if (grown.entries().stream().anyMatch(e -> e.event() instanceof Event.Concluded)) {
                fired.add(grown.interview());
              }
            }));
  }

  private void awaitFired(int number) {
    await().atMost(PATIENCE).until(() -> fired.size() >= number);
  }

  private void arm(int number, Duration spread) {
    long first = rig.clock.now() + 2_000 + number;
    for (int i = 0; i < number; i += AT_ONCE) {
      var armed = new ArrayList<Future<?>>();
      for (int j = i; j < Math.min(number, i + AT_ONCE); j++) {
        armed.add(arm(first + spread.toMillis() * j / number));
      }
      Rig.wait(Future.all(armed));
    }
  }

  private Future<?> arm(long at) {
    String id = UUID.randomUUID().toString();
    long now = rig.clock.now();
    State none = Interview.none();
    var command = new Command.Schedule(expiringIn(at - now), "Hello.", "", List.of());
    var events = ((Decision.Accepted) Interview.decide(none, command, now)).events();
    List<Entry> entries = Interview.number(none, events, now);
    due.put(id, at);
    return append(id, entries);
  }

  /** An append whose outcome is unknown is made again: the log takes it once. */
  private Future<Void> append(String id, List<Entry> entries) {
    return rig.log
        .append(id, Interview.none(), Interview.replay(entries), entries, 0, 0)
        .<Void>mapEmpty()
        .recover(_ -> append(id, entries));
  }

  private Result result() {
    var late = new ArrayList<Long>();
    var notOnce = new ArrayList<String>();
    due.forEach(
        (id, at) -> {
          List<Entry> log = Rig.wait(rig.log.read(id, 0));
          if (log.size() == 2
              && log.getLast().event() instanceof Event.Concluded
              && log.getLast().at() >= at) {
            late.add(log.getLast().at() - at);
          } else {
            notOnce.add(id + ": " + log);
          }
        });
    late.sort(null);
    return new Result(late, notOnce);
  }

  private static Terms expiringIn(long ms) {
    Terms t = LiveNode.TERMS;
    return new Terms(
        t.limitMs(),
        t.graceMs(),
        t.greetingMs(),
        t.nudgeMs(),
        t.closingMs(),
        t.maxPauseMs(),
        t.postponeMs(),
        ms,
        t.maxAnswerChars());
  }
}
