package parley.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.interview.Entry;
import parley.interview.Event.Reason;

/**
 * Moves events into PostgreSQL: many interviews in one transaction, together with the interviews'
 * rows and what follows from a conclusion.
 *
 * <p><b>Guaranteed.</b> Writing the same lines again changes nothing. What {@link #write} answers
 * is committed, and contiguous from the first event. <b>Not guaranteed.</b> Order of arrival: an
 * event that comes before its predecessor waits in the table.
 */
public final class Archive {

  private final Database database;
  private final Tasks tasks;
  private final Ending ending;

  /** What else happens in the same transaction when an interview has concluded. */
  public interface Ending {
    /**
     * @param consumed whether the interview counts against the slots
     */
    Future<Void> settle(Sql transaction, UUID interview, boolean consumed);
  }

  public Archive(Database database, Tasks tasks, Ending ending) {
    this.database = database;
    this.tasks = tasks;
    this.ending = ending;
  }

  /** Number of the last durable event of each interview that the lines are of. */
  public Future<Map<String, Long>> write(List<Journal.Line> lines) {
    UUID[] ids =
        lines.stream()
            .map(line -> UUID.fromString(line.interview()))
            .distinct()
            .toArray(UUID[]::new);
    return database.inTransaction(
        tx ->
            insert(tx, lines)
                .compose(_ -> known(tx, ids))
                .compose(known -> advance(tx, ids, known)));
  }

  private Future<Void> insert(Sql tx, List<Journal.Line> lines) {
    int n = lines.size();
    UUID[] interviews = new UUID[n];
    Long[] numbers = new Long[n];
    Long[] times = new Long[n];
    String[] types = new String[n];
    String[] events = new String[n];
    for (int i = 0; i < n; i++) {
      Entry entry = lines.get(i).entry();
      interviews[i] = UUID.fromString(lines.get(i).interview());
      numbers[i] = entry.seq();
      times[i] = entry.at();
      types[i] = Json.name(entry.event().getClass());
      events[i] = Json.write(entry.event());
    }
    return tx.run(
            """
            insert into interview_event(interview_id, seq, at, type, event)
            select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], $5::text[])
            on conflict do nothing\
            """,
            interviews,
            numbers,
            times,
            types,
            events)
        .mapEmpty();
  }

  /** The rows, locked in a fixed order, so that two archivers take turns. */
  private static Future<Map<UUID, Known>> known(Sql tx, UUID[] ids) {
    return tx.list(
            row -> new Known(row.getUUID("id"), row.getLong("seq"), row.getInteger("answers")),
            "select id, seq, answers from interview where id = any($1) order by id for update",
            (Object) ids)
        .map(
            rows -> {
              var known = new LinkedHashMap<UUID, Known>();
              rows.forEach(row -> known.put(row.id(), row));
              return known;
            });
  }

  private Future<Map<String, Long>> advance(Sql tx, UUID[] ids, Map<UUID, Known> known) {
    return tx.list(
            row -> Map.entry(row.getUUID("interview_id"), PermanentLog.entry(row)),
            """
            select e.interview_id, e.seq, e.at, e.event from interview_event e join interview i on i.id = e.interview_id
            where e.interview_id = any($1) and e.seq > i.seq order by e.interview_id, e.seq\
            """,
            (Object) ids)
        .compose(
            rows -> {
              Map<UUID, List<Entry>> next = contiguous(known, rows);
              var durable = new HashMap<String, Long>();
              known.values().forEach(k -> durable.put(k.id().toString(), k.seq()));
              Future<Void> chain = Future.succeededFuture();
              for (var step : next.entrySet()) {
                Progress progress = Progress.of(step.getValue());
                durable.put(step.getKey().toString(), progress.seq());
                Known before = Objects.requireNonNull(known.get(step.getKey()));
                chain = chain.compose(_ -> update(tx, before, progress));
              }
              return chain.map(durable);
            });
  }

  private static Map<UUID, List<Entry>> contiguous(
      Map<UUID, Known> known, List<Map.Entry<UUID, Entry>> rows) {
    var next = new LinkedHashMap<UUID, List<Entry>>();
    for (var row : rows) {
      Known before = known.get(row.getKey());
      if (before != null) {
        List<Entry> entries = next.computeIfAbsent(row.getKey(), _ -> new ArrayList<>());
        if (row.getValue().seq() == before.seq() + entries.size() + 1) {
          entries.add(row.getValue());
        }
      }
    }
    next.values().removeIf(List::isEmpty);
    return next;
  }

  private Future<Void> update(Sql tx, Known before, Progress p) {
    Future<Void> row =
        tx.run(
                """
                update interview set seq = $2, phase = coalesce($3, phase), answers = answers + $4,
                  started_at = coalesce(started_at, $5), concluded_at = coalesce(concluded_at, $6), reason = coalesce(reason, $7)
                where id = $1\
                """,
                before.id(),
                p.seq(),
                p.phase() == null ? null : p.phase().name(),
                p.answers(),
                time(p.startedAt()),
                time(p.concludedAt()),
                p.reason() == null ? null : p.reason().name())
            .mapEmpty();
    if (p.reason() == null) {
      return row;
    }
    boolean consumed = before.answers() + p.answers() > 0 && p.reason() != Reason.TECHNICAL;
    return row.compose(_ -> ending.settle(tx, before.id(), consumed))
        .compose(_ -> tasks.put(tx, Tasks.SCORE_INTERVIEW, before.id().toString()));
  }

  private static @Nullable OffsetDateTime time(@Nullable Long ms) {
    return ms == null ? null : Instant.ofEpochMilli(ms).atOffset(ZoneOffset.UTC);
  }

  private record Known(UUID id, long seq, int answers) {}
}
