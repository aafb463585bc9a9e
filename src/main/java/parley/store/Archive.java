package parley.store;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /**
   * One event of one interview.
   *
   * @param event as JSON
   */
  public record Line(String interview, Entry entry, String event) {

    static Line of(String interview, Entry entry) {
      return new Line(interview, entry, Json.write(entry.event()));
    }
  }

  /** Number of the last durable event of each interview that the lines are of. */
  public Future<Map<String, Long>> write(List<Line> lines) {
    Map<UUID, List<Entry>> batch = new LinkedHashMap<>();
    for (Line line : lines) {
      batch
          .computeIfAbsent(UUID.fromString(line.interview()), _ -> new ArrayList<>())
          .add(line.entry());
    }
    return database.inTransaction(
        tx ->
            insert(tx, lines)
                .compose(_ -> known(tx, batch.keySet()))
                .compose(known -> ahead(tx, known, batch).compose(_ -> advance(tx, known, batch))));
  }

  private static Future<Void> insert(Sql tx, List<Line> lines) {
    int n = lines.size();
    UUID[] interviews = new UUID[n];
    Long[] numbers = new Long[n];
    Long[] times = new Long[n];
    String[] types = new String[n];
    String[] events = new String[n];
    for (int i = 0; i < n; i++) {
      Line line = lines.get(i);
      interviews[i] = UUID.fromString(line.interview());
      numbers[i] = line.entry().seq();
      times[i] = line.entry().at();
      types[i] = Json.name(line.entry().event().getClass());
      events[i] = line.event();
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
  private static Future<Map<UUID, Known>> known(Sql tx, Set<UUID> ids) {
    return tx.list(
            row -> new Known(row.getUUID("id"), row.getLong("seq"), row.getInteger("answers")),
            "select id, seq, answers from interview where id = any($1) order by id for update",
            (Object) ids.toArray(UUID[]::new))
        .map(
            rows -> {
              var known = new LinkedHashMap<UUID, Known>();
              rows.forEach(row -> known.put(row.id(), row));
              return known;
            });
  }

  /**
   * Adds to the batch what came before its predecessors, and waits in the table. Where the batch
   * brings nothing that is next, what waits goes on waiting, and is not read.
   */
  private static Future<Void> ahead(Sql tx, Map<UUID, Known> known, Map<UUID, List<Entry>> batch) {
    var ids = new ArrayList<UUID>(known.size());
    var after = new ArrayList<Long>(known.size());
    for (Known k : known.values()) {
      int next = next(k, batch).size();
      if (next > 0) {
        ids.add(k.id());
        after.add(k.seq() + next);
      }
    }
    return tx.list(
            row -> Map.entry(row.getUUID("interview_id"), PermanentLog.entry(row)),
            """
            select e.interview_id, e.seq, e.at, e.event from unnest($1::uuid[], $2::bigint[]) as k(id, after)
            join interview_event e on e.interview_id = k.id and e.seq > k.after\
            """,
            ids.toArray(UUID[]::new),
            after.toArray(Long[]::new))
        .map(
            rows -> {
              rows.forEach(row -> entries(batch, row.getKey()).add(row.getValue()));
              return null;
            });
  }

  private Future<Map<String, Long>> advance(
      Sql tx, Map<UUID, Known> known, Map<UUID, List<Entry>> batch) {
    var durable = new HashMap<String, Long>();
    var steps = new ArrayList<Step>(known.size());
    for (Known k : known.values()) {
      List<Entry> next = next(k, batch);
      durable.put(k.id().toString(), k.seq() + next.size());
      if (!next.isEmpty()) {
        steps.add(new Step(k, Progress.of(next)));
      }
    }
    Future<Void> chain = update(tx, steps);
    for (Step step : steps) {
      Reason reason = step.progress().reason();
      if (reason != null) {
        chain = chain.compose(_ -> conclude(tx, step, reason));
      }
    }
    return chain.map(durable);
  }

  /** What the batch has got of an interview, in order and without a gap after what is known. */
  private static List<Entry> next(Known known, Map<UUID, List<Entry>> batch) {
    List<Entry> entries = entries(batch, known.id());
    entries.sort(Comparator.comparingLong(Entry::seq));
    var next = new ArrayList<Entry>(entries.size());
    for (Entry entry : entries) {
      if (entry.seq() == known.seq() + next.size() + 1) {
        next.add(entry);
      }
    }
    return next;
  }

  private static List<Entry> entries(Map<UUID, List<Entry>> batch, UUID id) {
    return Objects.requireNonNull(batch.get(id));
  }

  private static Future<Void> update(Sql tx, List<Step> steps) {
    int n = steps.size();
    UUID[] ids = new UUID[n];
    Long[] seqs = new Long[n];
    @Nullable String[] phases = new String[n];
    Integer[] answers = new Integer[n];
    @Nullable OffsetDateTime[] started = new OffsetDateTime[n];
    @Nullable OffsetDateTime[] concluded = new OffsetDateTime[n];
    @Nullable String[] reasons = new String[n];
    for (int i = 0; i < n; i++) {
      Progress p = steps.get(i).progress();
      ids[i] = steps.get(i).known().id();
      seqs[i] = p.seq();
      phases[i] = p.phase() == null ? null : p.phase().name();
      answers[i] = p.answers();
      started[i] = time(p.startedAt());
      concluded[i] = time(p.concludedAt());
      reasons[i] = p.reason() == null ? null : p.reason().name();
    }
    return tx.run(
            """
            update interview i set seq = n.seq, phase = coalesce(n.phase, i.phase), answers = i.answers + n.answers,
              started_at = coalesce(i.started_at, n.started_at), concluded_at = coalesce(i.concluded_at, n.concluded_at),
              reason = coalesce(i.reason, n.reason)
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::text[])
              as n(id, seq, phase, answers, started_at, concluded_at, reason)
            where i.id = n.id\
            """,
            ids,
            seqs,
            phases,
            answers,
            started,
            concluded,
            reasons)
        .mapEmpty();
  }

  private Future<Void> conclude(Sql tx, Step step, Reason reason) {
    Known before = step.known();
    boolean consumed =
        before.answers() + step.progress().answers() > 0 && reason != Reason.TECHNICAL;
    return ending
        .settle(tx, before.id(), consumed)
        .compose(_ -> tasks.put(tx, Tasks.SCORE_INTERVIEW, before.id().toString()));
  }

  private static @Nullable OffsetDateTime time(@Nullable Long ms) {
    return ms == null ? null : Instant.ofEpochMilli(ms).atOffset(ZoneOffset.UTC);
  }

  private record Known(UUID id, long seq, int answers) {}

  private record Step(Known known, Progress progress) {}
}
