package parley.account;

import io.vertx.core.Future;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.store.Sql;

/**
 * Who did what to what. Rows are only ever added. They carry ids and codes, never passwords, tokens
 * or what somebody wrote.
 */
public final class Audit {

  private Audit() {}

  /**
   * Within the transaction of the deed itself, so that neither is there without the other.
   *
   * @param actor account id, or null where nobody is signed in
   * @param subject id of what it is about, or null
   */
  public static Future<Void> write(
      Sql sql,
      @Nullable String actor,
      String type,
      @Nullable String subject,
      Map<String, ?> payload) {
    return sql.run(
            "insert into audit(actor, type, subject, payload) values ($1, $2, $3, $4::text::jsonb)",
            actor,
            type,
            subject,
            Json.write(payload))
        .mapEmpty();
  }

  public static Future<Void> write(
      Sql sql, @Nullable String actor, String type, @Nullable String subject) {
    return write(sql, actor, type, subject, Map.of());
  }
}
