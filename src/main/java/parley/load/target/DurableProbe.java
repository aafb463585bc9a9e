package parley.load.target;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import parley.load.check.Breach;
import parley.load.check.Invariant;
import parley.load.check.Verdict;
import parley.load.room.Setting.Claims;

/**
 * Looks up in PostgreSQL what was just called durable: a sample, soon after it was said. While
 * PostgreSQL is away nothing is looked up, and what was said then is left to the checks at the end.
 * Confined to the event loop.
 */
public final class DurableProbe implements Claims {

  private static final int MOST_AT_ONCE = 64;
  private static final long EVERY_MS = 100;

  private final Target target;
  private final Vertx vertx;
  private final Verdict verdict;
  private List<Claim> claims = new ArrayList<>();
  private boolean asking;
  private long timer;
  private long looked;

  private record Claim(UUID interview, long seq) {}

  public DurableProbe(Vertx vertx, Target target, Verdict verdict) {
    this.vertx = vertx;
    this.target = target;
    this.verdict = verdict;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY_MS, _ -> look());
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  /** How many claims were looked up. */
  public long looked() {
    return looked;
  }

  @Override
  public void durable(String interview, long seq) {
    if (claims.size() < MOST_AT_ONCE) {
      claims.add(new Claim(UUID.fromString(interview), seq));
    }
  }

  private void look() {
    if (asking || claims.isEmpty()) {
      return;
    }
    List<Claim> some = claims;
    claims = new ArrayList<>();
    asking = true;
    target
        .database()
        .list(
            row ->
                new Breach(
                    Invariant.DURABLE,
                    row.getUUID("id").toString(),
                    "event %d was called durable when PostgreSQL had %d events up to it"
                        .formatted(row.getLong("seq"), row.getLong("has"))),
            """
            select * from (
              select c.id, c.seq, (select count(*) from interview_event e where e.interview_id = c.id and e.seq <= c.seq) as has
              from unnest($1::uuid[], $2::bigint[]) as c(id, seq)) as counted
            where has <> seq\
            """,
            some.stream().map(Claim::interview).toArray(UUID[]::new),
            some.stream().map(Claim::seq).toArray(Long[]::new))
        .onComplete(
            broken -> {
              asking = false;
              looked += some.size();
              broken.forEach(verdict::broke);
            },
            _ -> asking = false);
  }
}
