package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Accounts;
import parley.account.Identity;
import parley.bus.Problem;
import parley.hiring.Page;
import parley.store.Database;

/** Everybody who has an account. */
public final class People {

  public record Person(
      UUID id, String name, String email, String role, boolean active, Instant createdAt) {}

  private static final String COLUMNS = "select id, name, email, role, active, created_at";
  private static final String WHERE =
      """
       from account where ($1::text is null or strpos(lower(name), lower($1)) > 0 or strpos(lower(email), lower($1)) > 0)
      and ($2::text is null or role = $2)\
      """;

  private final Database database;

  People(Database database) {
    this.database = database;
  }

  /** The newest first. */
  public Future<Page<Person>> list(@Nullable String q, @Nullable String role, Page.Slice slice) {
    return database
        .list(
            People::person,
            COLUMNS + WHERE + " order by created_at desc, id limit $3 offset $4",
            q,
            role,
            slice.limit(),
            slice.offset())
        .compose(
            items ->
                database
                    .first(row -> row.getLong(0), "select count(*)" + WHERE, q, role)
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  /**
   * Locks an account, which ends its sessions, or opens it again. An access token that is out goes
   * on until its end. Fails with not_found; nobody can lock themselves out.
   */
  public Future<Person> activate(Identity who, UUID id, boolean active) {
    if (who.account().equals(id) && !active) {
      return Future.failedFuture(Problem.field("active", "You cannot lock your own account."));
    }
    return database
        .inTransaction(sql -> Accounts.activate(sql, who, id, active))
        .compose(_ -> database.first(People::person, COLUMNS + " from account where id = $1", id))
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)));
  }

  private static Person person(Row row) {
    return new Person(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("role"),
        row.getBoolean("active"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
