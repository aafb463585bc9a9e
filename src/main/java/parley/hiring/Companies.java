package parley.hiring;

import io.vertx.core.Future;
import java.util.UUID;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.Sql;

/** The profiles of those who hire: one an account, told with each of its jobs. */
public final class Companies {

  private final Database database;

  public Companies(Database database) {
    this.database = database;
  }

  public Future<Company> get(Identity who) {
    return of(database, who.account());
  }

  /** Puts this profile in the place of the one before, the account's name included. */
  public Future<Company> save(Identity who, Company company) {
    Company next = company.stripped();
    if (next.name().isEmpty()) {
      return Future.failedFuture(Problem.field("name", "must not be blank"));
    }
    return database.inTransaction(sql -> save(sql, who, next)).compose(_ -> get(who));
  }

  /** Fails with not_found. */
  static Future<Company> of(Sql sql, UUID account) {
    return sql.first(Company::read, Company.SELECT + " where a.id = $1", account)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)));
  }

  private static Future<Void> save(Sql sql, Identity who, Company company) {
    return sql.run("update account set name = $2 where id = $1", who.account(), company.name())
        .compose(
            _ ->
                sql.run(
                    """
                    insert into company(account_id, about, website, location, size) values ($1, $2, $3, $4, $5)
                    on conflict (account_id) do update set about = excluded.about, website = excluded.website,
                      location = excluded.location, size = excluded.size, updated_at = now()\
                    """,
                    who.account(),
                    company.about(),
                    company.website(),
                    company.location(),
                    company.size()))
        .compose(_ -> Audit.write(sql, who.actor(), "company.changed", who.account().toString()));
  }
}
