package parley.load.target;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import parley.bus.Json;
import parley.interview.Entry;
import parley.interview.Event;
import parley.load.check.Breach;
import parley.load.check.Checks;
import parley.load.check.Invariant;
import parley.load.check.Ledger;
import parley.load.check.Verdict;

/** Reads the run's logs from PostgreSQL and has them checked. Blocking. */
public final class Permanent {

  private static final int AT_ONCE = 200;
  private static final long POLL_MS = 500;

  private final Target target;

  public Permanent(Target target) {
    this.target = target;
  }

  /**
   * Waits until PostgreSQL has of each interview what its candidate heard and what Redis has, at
   * most for {@code withinMs}. What is missing then is found by {@link #check}.
   */
  public void awaitArchived(List<Ledger> ledgers, long withinMs) {
    until(withinMs, () -> missing(ledgers) == 0);
  }

  private long missing(List<Ledger> ledgers) {
    UUID[] ids = ids(ledgers);
    Map<String, Long> has = new HashMap<>();
    target
        .database()
        .list(
            row -> Map.entry(row.getUUID("id").toString(), row.getLong("seq")),
            "select id, seq from interview where id = any($1)",
            (Object) ids)
        .await()
        .forEach(row -> has.put(row.getKey(), row.getValue()));
    return ledgers.stream().filter(l -> has.getOrDefault(l.interview(), 0L) < l.lastSeq()).count();
  }

  /** Holds each ledger against its log. */
  public void check(List<Ledger> ledgers, Checks checks, Verdict verdict) {
    for (int from = 0; from < ledgers.size(); from += AT_ONCE) {
      List<Ledger> some = ledgers.subList(from, Math.min(ledgers.size(), from + AT_ONCE));
      Map<String, List<Entry>> logs = read(some);
      for (Ledger ledger : some) {
        List<Entry> log = logs.getOrDefault(ledger.interview(), List.of());
        checks.look(ledger, log, verdict);
      }
    }
  }

  /**
   * Whether Redis has the same logs. Events may still follow the end (a score), so that what
   * differs is looked at again for up to {@code withinMs}.
   */
  public void compareStores(List<Ledger> ledgers, long withinMs, Verdict verdict) {
    Map<Ledger, String> differ = new LinkedHashMap<>();
    ledgers.forEach(ledger -> differ.put(ledger, ""));
    until(
        withinMs,
        () -> {
          List<Ledger> left = List.copyOf(differ.keySet());
          differ.clear();
          for (int from = 0; from < left.size(); from += AT_ONCE) {
            List<Ledger> some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            Map<String, List<Entry>> live = live(some);
            Map<String, List<Entry>> kept = read(some);
            for (Ledger l : some) {
              String words =
                  difference(
                      live.getOrDefault(l.interview(), List.of()),
                      kept.getOrDefault(l.interview(), List.of()));
              if (!words.isEmpty()) {
                differ.put(l, words);
              }
            }
          }
          return differ.isEmpty();
        });
    differ.forEach(
        (ledger, words) -> verdict.broke(new Breach(Invariant.STORES, ledger.interview(), words)));
  }

  private Map<String, List<Entry>> live(List<Ledger> ledgers) {
    Map<String, List<Entry>> logs = new HashMap<>();
    Future.join(
            ledgers.stream()
                .map(
                    l ->
                        target
                            .log()
                            .read(l.interview(), 0)
                            .onSuccess(entries -> logs.put(l.interview(), entries)))
                .toList())
        .await();
    return logs;
  }

  private Map<String, List<Entry>> read(List<Ledger> ledgers) {
    Map<String, List<Entry>> logs = new HashMap<>();
    target
        .database()
        .run(
            "select interview_id, seq, at, event from interview_event where interview_id = any($1)"
                + " order by interview_id, seq",
            (Object) ids(ledgers))
        .await()
        .forEach(
            row ->
                logs.computeIfAbsent(row.getUUID("interview_id").toString(), _ -> new ArrayList<>())
                    .add(
                        new Entry(
                            row.getLong("seq"),
                            row.getLong("at"),
                            Json.read(row.getString("event"), Event.class))));
    return logs;
  }

  /** Redis may have less (it was emptied), but nothing else and nothing more. */
  private static String difference(List<Entry> live, List<Entry> kept) {
    for (Entry entry : live) {
      Entry other = entry.seq() <= kept.size() ? kept.get((int) entry.seq() - 1) : null;
      if (other == null) {
        return "event %d is in Redis and not in PostgreSQL".formatted(entry.seq());
      }
      if (!entry.equals(other)) {
        return "event %d is %s in Redis and %s in PostgreSQL"
            .formatted(entry.seq(), entry.event(), other.event());
      }
    }
    return "";
  }

  /** The posting's ledger of slots adds up to what the interviews came to. */
  public void checkSlots(Cast cast, Verdict verdict) {
    var sums =
        target
            .database()
            .first(
                row ->
                    List.of(
                        row.getLong("reserved"), row.getLong("open"),
                        row.getLong("consumed"), row.getLong("due")),
                """
                select p.slots_reserved::bigint as reserved, p.slots_consumed::bigint as consumed,
                  (select count(*) from interview where posting_id = p.id and concluded_at is null) as open,
                  (select count(*) from interview where posting_id = p.id and concluded_at is not null
                     and answers > 0 and reason <> 'TECHNICAL') as due
                from posting p where p.id = $1\
                """,
                cast.posting())
            .await()
            .orElseThrow();
    if (!sums.get(0).equals(sums.get(1)) || !sums.get(2).equals(sums.get(3))) {
      verdict.broke(
          new Breach(
              Invariant.SLOTS,
              "all",
              "%d slots are reserved for %d open interviews; %d are consumed by %d that count"
                  .formatted(sums.get(0), sums.get(1), sums.get(2), sums.get(3))));
    }
  }

  private static UUID[] ids(List<Ledger> ledgers) {
    return ledgers.stream().map(l -> UUID.fromString(l.interview())).toArray(UUID[]::new);
  }

  /** True where it came true in time. */
  public static boolean until(long withinMs, BooleanSupplier ready) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(withinMs);
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
