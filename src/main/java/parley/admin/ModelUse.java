package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.config.Llm;
import parley.llm.Prompt;
import parley.llm.Prompts;
import parley.store.Database;

/**
 * What language models were asked for and what it cost, over all nodes, and what an admin must look
 * at. Safe to read: it has no text of anybody and no key.
 */
public final class ModelUse {

  /** Where a provider is, without its path, and which model is asked there. */
  public record Provider(String host, String model) {}

  /**
   * @param of a month such as {@code 2026-01}, or a job's id
   * @param title of the job, where it is still there
   */
  public record Spend(String of, @Nullable String title, long calls, long tokens, double usd) {}

  /**
   * @param used whether new calls may have this version
   */
  public record Version(
      String prompt,
      String version,
      String purpose,
      boolean used,
      long calls,
      long failed,
      @Nullable Integer medianMs,
      double usd) {}

  /** Calls of one outcome: {@code ok}, or the kind of failure. */
  public record Calls(
      String provider,
      String model,
      String outcome,
      long calls,
      int medianMs,
      int p95Ms,
      long tokensIn,
      long tokensOut,
      double usd) {}

  public record Day(String day, long calls, long failed) {}

  /** What the API's {@code ModelUse} shows. */
  public record Report(
      List<Provider> providers,
      double jobBudgetUsd,
      double monthBudgetUsd,
      List<Spend> months,
      List<Spend> jobs,
      List<Version> prompts,
      List<Calls> calls,
      List<Day> days,
      List<Alerts.Alert> alerts) {}

  /** Money is stored in nanodollars. */
  private static final double NANO = 1e-9;

  private static final double CENTS = 100;

  private static final String MONTHS =
      "select period as spent_of, null as title, calls, tokens, nano from llm_spend"
          + " where scope = 'all' order by period desc limit 12";
  private static final String JOBS =
      """
      select substr(s.scope, 5) as spent_of, p.title, s.calls, s.tokens, s.nano from llm_spend s
      left join posting p on 'job:' || p.id = s.scope where s.scope like 'job:%'
      order by s.nano desc, s.calls desc, s.scope limit 50\
      """;
  private static final String PROMPTS =
      """
      select prompt, version, count(*) as calls, count(*) filter (where outcome <> 'ok') as failed,
        (percentile_cont(0.5) within group (order by duration_ms))::int as median_ms, sum(nano)::bigint as nano
      from llm_call group by 1, 2\
      """;
  private static final String CALLS =
      """
      select provider, model, outcome, count(*) as calls,
        (percentile_cont(0.5) within group (order by duration_ms))::int as median_ms,
        (percentile_cont(0.95) within group (order by duration_ms))::int as p95_ms,
        sum(tokens_in)::bigint as tokens_in, sum(tokens_out)::bigint as tokens_out, sum(nano)::bigint as nano
      from llm_call where at > now() - interval '30 days' group by 1, 2, 3 order by 1, 2, 4 desc\
      """;
  private static final String DAYS =
      """
      select to_char(at at time zone 'utc', 'YYYY-MM-DD') as day, count(*) as calls,
        count(*) filter (where outcome <> 'ok') as failed
      from llm_call where at > now() - interval '30 days' group by 1 order by 1\
      """;

  private final Database database;
  private final Llm settings;
  private final Prompts prompts;
  private final Alerts alerts;

  /** Reads the prompts of the class path. */
  ModelUse(Database database, Alerts alerts, Llm settings) {
    this.database = database;
    this.alerts = alerts;
    this.settings = settings;
    this.prompts = Prompts.shipped(settings.prompts());
  }

  public Future<Report> report() {
    Future<List<Spend>> months = database.list(ModelUse::spend, MONTHS);
    Future<List<Spend>> jobs = database.list(ModelUse::spend, JOBS);
    Future<List<Version>> versions = database.list(Counted::read, PROMPTS).map(this::versions);
    Future<List<Calls>> calls = database.list(ModelUse::calls, CALLS);
    Future<List<Day>> days =
        database.list(
            row -> new Day(row.getString("day"), row.getLong("calls"), row.getLong("failed")),
            DAYS);
    Future<List<Alerts.Alert>> alerts = this.alerts.list();
    return Future.all(months, jobs, versions, calls, days, alerts)
        .map(
            _ ->
                new Report(
                    settings.providers().stream().map(ModelUse::provider).toList(),
                    settings.jobBudgetCents() / CENTS,
                    settings.monthBudgetCents() / CENTS,
                    months.result(),
                    jobs.result(),
                    versions.result(),
                    calls.result(),
                    days.result(),
                    alerts.result()));
  }

  private record Counted(
      String prompt, String version, long calls, long failed, int medianMs, double usd) {

    static Counted read(Row row) {
      return new Counted(
          row.getString("prompt"),
          row.getString("version"),
          row.getLong("calls"),
          row.getLong("failed"),
          row.getInteger("median_ms"),
          row.getLong("nano") * NANO);
    }

    String key() {
      return prompt + "@" + version;
    }
  }

  /** Every version that ships, called or not. */
  private List<Version> versions(List<Counted> counted) {
    Map<String, Counted> found =
        counted.stream().collect(Collectors.toMap(Counted::key, Function.identity()));
    return prompts.all().stream()
        .map(prompt -> version(prompt, found.get(prompt.id() + "@" + prompt.version())))
        .toList();
  }

  private Version version(Prompt prompt, @Nullable Counted counted) {
    return new Version(
        prompt.id(),
        prompt.version(),
        prompt.purpose(),
        prompts.used(prompt),
        counted == null ? 0 : counted.calls(),
        counted == null ? 0 : counted.failed(),
        counted == null ? null : counted.medianMs(),
        counted == null ? 0 : counted.usd());
  }

  private static Provider provider(Llm.Provider provider) {
    String url = provider.url();
    String host = url == null ? null : URI.create(url).getHost();
    return new Provider(host == null ? "" : host, provider.model());
  }

  private static Spend spend(Row row) {
    return new Spend(
        row.getString("spent_of"),
        row.getString("title"),
        row.getLong("calls"),
        row.getLong("tokens"),
        row.getLong("nano") * NANO);
  }

  private static Calls calls(Row row) {
    return new Calls(
        row.getString("provider"),
        row.getString("model"),
        row.getString("outcome"),
        row.getLong("calls"),
        row.getInteger("median_ms"),
        row.getInteger("p95_ms"),
        row.getLong("tokens_in"),
        row.getLong("tokens_out"),
        row.getLong("nano") * NANO);
  }
}
