package parley.verticle.llm;

import io.vertx.core.Future;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Models.Payer;
import parley.cache.Recent;
import parley.store.Ids;
import parley.store.Sql;

/** Which job pays for an interview; it never changes. Confined to one event loop. */
final class Payers {

  private static final int MOST_KEPT = 20_000;

  private final Sql sql;
  private final Map<String, String> kept = new Recent<>(MOST_KEPT);

  Payers(Sql sql) {
    this.sql = sql;
  }

  /**
   * @return null where nobody pays, or there is no such interview
   */
  Future<@Nullable String> job(Payer payer) {
    String interview = payer.interview();
    String known = interview == null ? payer.job() : kept.get(interview);
    if (interview == null || known != null) {
      return Future.succeededFuture(known);
    }
    return sql.first(
            row -> row.getUUID("posting_id").toString(),
            "select posting_id from interview where id = $1",
            Ids.parse(interview))
        .map(
            job -> {
              job.ifPresent(id -> kept.put(interview, id));
              return job.orElse(null);
            });
  }
}
