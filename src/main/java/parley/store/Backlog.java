package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.interview.Entry;

/**
 * Which interviews have events in Redis that are not durable yet. Whoever appended archives what it
 * appended; the backlog is how another node finds what a dead one left.
 *
 * <p><b>Guaranteed.</b> An interview stays in the backlog, and in Redis, until its last event is
 * marked durable. <b>Not guaranteed.</b> That what is {@link #left} is archived by one node only:
 * archiving twice changes nothing.
 */
public final class Backlog {

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final Script MARK = Script.load("mark_durable");

  /** An archive that works takes milliseconds: what waits for longer was left. */
  private static final long LEFT_MS = 3_000;

  private static final int MOST_INTERVIEWS = 50;

  private final RedisLink redis;
  private final LogClock clock;

  public Backlog(RedisLink redis, LogClock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /** The partitions with interviews that were not archived in time. */
  public Future<List<Integer>> overdue() {
    List<Future<Boolean>> reads =
        IntStream.range(0, Keys.PARTITIONS)
            .mapToObj(p -> redis.send(overdue(p, 1)).map(ids -> ids != null && ids.size() > 0))
            .toList();
    return Future.all(reads)
        .map(
            _ ->
                IntStream.range(0, Keys.PARTITIONS)
                    .filter(p -> reads.get(p).result())
                    .boxed()
                    .toList());
  }

  /** Events of one partition that were not archived in time: at most some interviews' at once. */
  public Future<List<Archive.Line>> left(int partition) {
    return redis.send(overdue(partition, MOST_INTERVIEWS)).compose(this::lines);
  }

  private Request overdue(int partition, int most) {
    return Request.cmd(Command.ZRANGEBYSCORE)
        .arg(Keys.backlog(partition))
        .arg("-inf")
        .arg(clock.now() - LEFT_MS)
        .arg("LIMIT")
        .arg(0)
        .arg(most);
  }

  private Future<List<Archive.Line>> lines(@Nullable Response interviews) {
    List<Future<List<Archive.Line>>> reads = new ArrayList<>();
    if (interviews != null) {
      interviews.forEach(id -> reads.add(lines(id.toString())));
    }
    return Future.all(reads)
        .map(_ -> reads.stream().flatMap(read -> read.result().stream()).toList());
  }

  private Future<List<Archive.Line>> lines(String interview) {
    return redis
        .send(Request.cmd(Command.HGET).arg(Keys.interview(interview)).arg("durable"))
        .compose(
            durable ->
                redis.send(
                    Request.cmd(Command.XRANGE)
                        .arg(Keys.stream(interview))
                        .arg("(" + (durable == null ? 0 : durable.toLong()) + "-0")
                        .arg("+")))
        .map(rows -> rows == null ? List.of() : lines(interview, rows));
  }

  /** Up to the first that cannot be read: it stays for a person, and must not hold up others. */
  private static List<Archive.Line> lines(String interview, Response rows) {
    var lines = new ArrayList<Archive.Line>(rows.size());
    for (Response row : rows) {
      try {
        Entry entry = InterviewLog.entry(row);
        lines.add(Archive.Line.of(interview, entry));
      } catch (IllegalArgumentException e) {
        LOG.error("{} of {} cannot be read", row.get(0), interview, e);
        break;
      }
    }
    return lines;
  }

  /** Notes that the interviews are durable up to these numbers, and rings on other nodes. */
  public Future<Void> durable(Map<String, Long> upTo) {
    Map<Integer, Mark> marks = new HashMap<>();
    upTo.forEach(
        (id, seq) ->
            marks
                .computeIfAbsent(Keys.partition(id), partition -> new Mark(partition, clock))
                .add(id, seq));
    return Future.all(
            marks.values().stream().map(m -> redis.eval(MARK, m.keys, m.arguments)).toList())
        .mapEmpty();
  }

  /** One call of the script. */
  private static final class Mark {
    final List<String> keys = new ArrayList<>();
    final List<String> arguments = new ArrayList<>();

    Mark(int partition, LogClock clock) {
      keys.add(Keys.backlog(partition));
      arguments.add(Keys.durable(clock.node()));
      arguments.add(String.valueOf(clock.now()));
    }

    void add(String id, long seq) {
      keys.add(Keys.interview(id));
      keys.add(Keys.stream(id));
      arguments.add(id);
      arguments.add(String.valueOf(seq));
    }
  }
}
