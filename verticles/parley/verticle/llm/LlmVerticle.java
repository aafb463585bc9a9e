package parley.verticle.llm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import parley.bus.Bus;
import parley.bus.Models;
import parley.config.Llm;
import parley.llm.Budget;
import parley.llm.Price;
import parley.llm.Prompts;
import parley.store.Database;

/** The gate of this node. Without a provider it says so to everybody, at once. */
public final class LlmVerticle extends VerticleBase {

  private final Database database;
  private final Llm settings;
  private final MeterRegistry registry;
  private List<Provider> providers = List.of();

  public LlmVerticle(Database database, Llm settings, MeterRegistry registry) {
    this.database = database;
    this.settings = settings;
    this.registry = registry;
  }

  @Override
  public Future<?> start() {
    return vertx.executeBlocking(() -> Prompts.shipped(settings.prompts())).compose(this::serve);
  }

  private Future<?> serve(Prompts prompts) {
    providers = settings.providers().stream().map(p -> new Provider(vertx, settings, p)).toList();
    for (Provider provider : providers) {
      Gauge.builder("llm.provider.up", provider, p -> p.up() ? 1 : 0)
          .tag("provider", provider.name())
          .register(registry);
    }
    Alerts alerts = new Alerts(database);
    Budget budget =
        new Budget(
            Price.CENT * settings.jobBudgetCents(), Price.CENT * settings.monthBudgetCents());
    Gate gate =
        new Gate(
            prompts,
            providers,
            new Payers(database),
            new Ledger(database, budget, alerts),
            new Calls(database, registry),
            alerts);
    return Bus.of(vertx).serve(Models.COMPLETE, gate::complete);
  }

  @Override
  public Future<?> stop() {
    return Future.join(providers.stream().map(Provider::close).toList());
  }
}
