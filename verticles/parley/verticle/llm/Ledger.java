package parley.verticle.llm;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.llm.Budget;
import parley.llm.Price.Tokens;
import parley.store.Database;
import parley.store.Sql;

/**
 * The money, in nanodollars, shared by all nodes.
 *
 * <p><b>Guaranteed.</b> What a call may cost at most is taken before it is made, in one transaction
 * with the look at both limits: calls of many nodes together never pass a limit by more than what
 * their estimates were wrong by. <b>Not guaranteed.</b> That a call of a node that died is given
 * back.
 */
final class Ledger {

  private static final String EVERYBODY = "all";

  private final Database database;
  private final Budget budget;
  private final Alerts alerts;

  Ledger(Database database, Budget budget, Alerts alerts) {
    this.database = database;
    this.budget = budget;
    this.alerts = alerts;
  }

  /** A sum in a book: the job's or the month's. */
  private record Account(String scope, String period, long limit) {}

  /** Money that was taken for one call. */
  record Taken(List<String[]> accounts, long nano) {}

  /** Rolls the transaction back: expected, so without a trace. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("no money", null, false, false);
    }
  }

  /**
   * @return empty where there is no money for it
   */
  Future<Optional<Taken>> take(@Nullable String job, long nano, boolean spare) {
    return accounts(job)
        .compose(
            accounts ->
                database
                    .inTransaction(sql -> take(sql, accounts, nano, spare))
                    .map(_ -> Optional.of(taken(accounts, nano))))
        .recover(
            failure ->
                failure instanceof Refused
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  /** What the call came to. */
  Future<Void> settle(Taken taken, long nano, Tokens tokens) {
    Future<Void> settled = Future.succeededFuture();
    for (String[] account : taken.accounts()) {
      settled =
          settled.compose(
              _ ->
                  database
                      .run(
                          "update llm_spend set nano = nano + $3, tokens = tokens + $4 where scope"
                              + " = $1 and period = $2",
                          account[0],
                          account[1],
                          nano - taken.nano(),
                          tokens.in() + tokens.out())
                      .mapEmpty());
    }
    return settled;
  }

  private static Taken taken(List<Account> accounts, long nano) {
    return new Taken(
        accounts.stream().map(a -> new String[] {a.scope(), a.period()}).toList(), nano);
  }

  /** The database's month, so that all nodes have the same. */
  private Future<List<Account>> accounts(@Nullable String job) {
    return database
        .first(
            row -> row.getString(0), "select to_char(now() at time zone 'utc', 'YYYY-MM') as month")
        .map(
            month -> {
              var accounts = new ArrayList<Account>();
              if (job != null) {
                accounts.add(new Account("job:" + job, EVERYBODY, budget.jobNano()));
              }
              accounts.add(new Account(EVERYBODY, month.orElseThrow(), budget.monthNano()));
              return accounts;
            });
  }

  private Future<Void> take(Sql sql, List<Account> accounts, long nano, boolean spare) {
    Future<Void> taken = Future.succeededFuture();
    for (Account account : accounts) {
      taken = taken.compose(_ -> take(sql, account, nano, spare));
    }
    return taken;
  }

  private Future<Void> take(Sql sql, Account account, long nano, boolean spare) {
    return sql.first(
            row -> row.getLong("nano"),
            """
            insert into llm_spend as s (scope, period, calls, nano) values ($1, $2, 1, $3)
            on conflict (scope, period) do update set calls = s.calls + 1, nano = s.nano + excluded.nano returning nano\
            """,
            account.scope(),
            account.period(),
            nano)
        .compose(
            after -> {
              long before = after.orElseThrow() - nano;
              alerts.spent(
                  account.scope() + " " + account.period(), Budget.level(before, account.limit()));
              return Budget.allows(before, nano, account.limit(), spare)
                  ? Future.succeededFuture()
                  : Future.failedFuture(new Refused());
            });
  }
}
