package parley.verticle.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.llm.Price.Tokens;
import parley.llm.Prompt;
import parley.store.Database;

/** Every call that was made, counted and written down: who, what, how long, how much; no text. */
final class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final double NANO = 1e-9;

  private final Database database;
  private final MeterRegistry registry;

  Calls(Database database, MeterRegistry registry) {
    this.database = database;
    this.registry = registry;
  }

  /**
   * One call.
   *
   * @param outcome {@code ok}, or the kind of failure in lower case
   */
  record Made(
      @Nullable String job,
      Prompt prompt,
      Provider provider,
      int sample,
      int attempt,
      String outcome,
      long nanos,
      Tokens tokens,
      long cost) {

    static String outcome(Failure failure) {
      return failure.kind().name().toLowerCase(Locale.ROOT);
    }
  }

  void note(Made made) {
    String provider = made.provider().name();
    registry.counter("llm.api.calls", "provider", provider, "status", made.outcome()).increment();
    registry
        .timer("llm.api.duration", "provider", provider)
        .record(made.nanos(), TimeUnit.NANOSECONDS);
    registry
        .counter("llm.tokens.used", "provider", provider, "kind", "in")
        .increment(made.tokens().in());
    registry
        .counter("llm.tokens.used", "provider", provider, "kind", "out")
        .increment(made.tokens().out());
    registry.counter("llm.cost.usd", "provider", provider).increment(made.cost() * NANO);
    database
        .run(
            """
            insert into llm_call(posting_id, prompt, version, provider, model, sample, attempt, outcome, duration_ms,
              tokens_in, tokens_out, nano) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)\
            """,
            made.job(),
            made.prompt().id(),
            made.prompt().version(),
            provider,
            made.provider().model(),
            made.sample(),
            made.attempt(),
            made.outcome(),
            (int) TimeUnit.NANOSECONDS.toMillis(made.nanos()),
            made.tokens().in(),
            made.tokens().out(),
            made.cost())
        .onFailure(
            failure ->
                LOG.error("a call to {} is not on record: {}", provider, failure.toString()));
  }
}
