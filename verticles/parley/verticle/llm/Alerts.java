package parley.verticle.llm;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.llm.Budget;
import parley.store.Database;

/**
 * What an admin has to do something about: a row of {@code admin_alert}, and a line of the log the
 * first time. This node raises a level of a budget once.
 */
final class Alerts {

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private final Database database;
  private final Map<String, Budget.Level> levels = new HashMap<>();

  Alerts(Database database) {
    this.database = database;
  }

  void keyRefused(String provider) {
    raise("llm_key_refused", provider, "The provider refuses the key; it is left alone for now.");
  }

  void spent(String account, Budget.Level level) {
    Budget.Level before = levels.put(account, level);
    if (before == level || level == Budget.Level.OPEN) {
      return;
    }
    switch (level) {
      case OPEN -> {}
      case SHORT -> raise("llm_budget_80", account, "80 % of the budget is spent.");
      case SPENT ->
          raise("llm_budget_100", account, "The budget is spent; the local engine goes on alone.");
    }
  }

  private void raise(String kind, String subject, String detail) {
    LOG.error("{}: {}: {}", kind, subject, detail);
    database
        .run(
            """
            insert into admin_alert as a (kind, subject, detail) values ($1, $2, $3)
            on conflict (kind, subject) do update set times = a.times + 1, last_at = now(), detail = excluded.detail\
            """,
            kind,
            subject,
            detail)
        .onFailure(failure -> LOG.error("the alert {} is not kept: {}", kind, failure.toString()));
  }
}
