package parley.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;
import parley.interview.Entry;

/**
 * The partitions' journals in Redis: every appended event once more, for the archive, read through
 * a consumer group.
 *
 * <p><b>Guaranteed.</b> An event stays in the journal until {@link #done}. What a dead reader took
 * is taken over after a while ({@link #reclaim}). <b>Not guaranteed.</b> That an event is read
 * once, or in order.
 */
public final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private static final Script MARK = Script.load("mark_durable");
  private static final Script LEAVE = Script.load("leave_journal");
  private static final String GROUP = "archive";
  private static final int BATCH = 500;
  private static final long TAKE_OVER_MS = 5_000;

  private final RedisLink redis;
  private final String reader;
  private final String[] cursors = new String[Keys.PARTITIONS];

  /**
   * @param reader this process' name in the group
   */
  public Journal(RedisLink redis, String reader) {
    this.redis = redis;
    this.reader = reader;
    java.util.Arrays.fill(cursors, "0-0");
  }

  /** One event and its place in the journal. */
  public record Line(int partition, String place, String interview, Entry entry) {}

  /** Makes the group on every partition; harmless where it exists. */
  public Future<Void> prepare() {
    var groups = new ArrayList<Future<?>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      groups.add(prepare(partition));
    }
    return Future.all(groups).mapEmpty();
  }

  private Future<@Nullable Response> prepare(int partition) {
    Request create =
        Request.cmd(Command.XGROUP)
            .arg("CREATE")
            .arg(Keys.journal(partition))
            .arg(GROUP)
            .arg("0")
            .arg("MKSTREAM");
    return redis
        .send(create)
        .recover(
            failure ->
                String.valueOf(failure.getMessage()).startsWith("BUSYGROUP")
                    ? Future.succeededFuture()
                    : Future.failedFuture(failure));
  }

  /** Asks once more with a new group where Redis lost it with its data. */
  private Future<@Nullable Response> ask(int partition, Request request) {
    return redis
        .send(request)
        .recover(
            failure ->
                String.valueOf(failure.getMessage()).startsWith("NOGROUP")
                    ? prepare(partition).compose(_ -> redis.send(request))
                    : Future.failedFuture(failure));
  }

  /** The next unread lines of one partition. */
  public Future<List<Line>> read(int partition) {
    Request read =
        Request.cmd(Command.XREADGROUP)
            .arg("GROUP")
            .arg(GROUP)
            .arg(reader)
            .arg("COUNT")
            .arg(BATCH)
            .arg("STREAMS")
            .arg(Keys.journal(partition))
            .arg(">");
    return ask(partition, read).map(answer -> streams(partition, answer));
  }

  /** Lines that a reader took and never finished, {@value #TAKE_OVER_MS} ms ago or longer. */
  public Future<List<Line>> reclaim(int partition) {
    Request claim =
        Request.cmd(Command.XAUTOCLAIM)
            .arg(Keys.journal(partition))
            .arg(GROUP)
            .arg(reader)
            .arg(TAKE_OVER_MS)
            .arg(cursors[partition])
            .arg("COUNT")
            .arg(BATCH);
    return ask(partition, claim)
        .map(
            answer -> {
              if (answer == null) {
                return List.of();
              }
              cursors[partition] = answer.get(0).toString();
              return lines(partition, answer.get(1));
            });
  }

  /** These lines are committed: they leave the journal. */
  public Future<Void> done(int partition, List<String> places) {
    Request ack = Request.cmd(Command.XACK).arg(Keys.journal(partition)).arg(GROUP);
    Request delete = Request.cmd(Command.XDEL).arg(Keys.journal(partition));
    places.forEach(
        place -> {
          ack.arg(place);
          delete.arg(place);
        });
    return redis.send(ack).compose(_ -> redis.send(delete)).mapEmpty();
  }

  /**
   * Takes this reader out of the group on every partition where it has finished what it took. Where
   * it has not, it stays, so that the lines are taken over.
   */
  public Future<Void> leave() {
    var left = new ArrayList<Future<?>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      left.add(redis.eval(LEAVE, List.of(Keys.journal(partition)), List.of(GROUP, reader)));
    }
    return Future.join(left).mapEmpty();
  }

  /** Rings that the interviews are durable up to these numbers. */
  public Future<Void> announce(Map<String, Long> durable) {
    var rings = new ArrayList<Future<?>>();
    durable.forEach(
        (id, seq) ->
            rings.add(
                redis.eval(
                    MARK,
                    List.of(Keys.interview(id)),
                    List.of(id, String.valueOf(seq), Keys.durable(Keys.partition(id))))));
    return Future.all(rings).mapEmpty();
  }

  private static List<Line> streams(int partition, @Nullable Response answer) {
    if (answer == null || answer.size() == 0) {
      return List.of();
    }
    // RESP3 answers with a map from key to lines, RESP2 with a list of pairs.
    Response lines =
        answer.getKeys().isEmpty() ? answer.get(0).get(1) : answer.get(Keys.journal(partition));
    return lines(partition, lines);
  }

  private static List<Line> lines(int partition, Response rows) {
    var lines = new ArrayList<Line>(rows.size());
    for (Response row : rows) {
      Response fields = row.get(1);
      if (fields != null && fields.size() == 4) {
        line(partition, row.get(0).toString(), fields).ifPresent(lines::add);
      }
    }
    return lines;
  }

  /**
   * A line that cannot be read stays in the journal, for a person; it must not hold up the others.
   */
  private static Optional<Line> line(int partition, String place, Response fields) {
    String interview = fields.get(1).toString();
    try {
      Entry entry = Json.read(fields.get(3).toString(), Entry.class);
      return Optional.of(new Line(partition, place, interview, entry));
    } catch (IllegalArgumentException e) {
      LOG.error("{} {} of {} cannot be read", Keys.journal(partition), place, interview, e);
      return Optional.empty();
    }
  }
}
