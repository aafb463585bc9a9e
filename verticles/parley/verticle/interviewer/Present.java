package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.store.Sql;

/**
 * Whether a table has any row, by a look of at most {@value #LOOK_MS} ms ago. Most installations
 * have imported nothing and kept nothing: without this each answer would ask for it. For one event
 * loop.
 */
final class Present {

  private static final long LOOK_MS = 5_000;

  private final Sql sql;
  private final String query;
  private @Nullable Future<Boolean> look;
  private long lookedAt;

  Present(Sql sql, String table) {
    this.sql = sql;
    this.query = "select exists (select from " + table + ")";
  }

  /** Fails where the store does, until the next look. */
  Future<Boolean> any() {
    long now = System.nanoTime();
    Future<Boolean> last = look;
    if (last == null || now - lookedAt > TimeUnit.MILLISECONDS.toNanos(LOOK_MS)) {
      last = sql.first(row -> row.getBoolean(0), query).map(found -> found.orElse(false));
      look = last;
      lookedAt = now;
    }
    return last;
  }

  /** The caller has put one there. */
  void now() {
    look = Future.succeededFuture(true);
    lookedAt = System.nanoTime();
  }
}
