package parley.verticle.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.stream.Stream;
import parley.account.Accounts;
import parley.account.Tokens;
import parley.front.Doors;
import parley.hiring.Hiring;
import parley.life.Life;

/** Wires the API, the pages, health and metrics to the front door. */
public final class HttpVerticle extends VerticleBase {

  private final Doors doors;
  private final HttpSettings settings;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Hiring hiring;
  private final PrometheusMeterRegistry registry;
  private final List<Check> checks;
  private final Life life;

  /**
   * @param registry shared by all instances of the node
   */
  public HttpVerticle(
      Doors doors,
      HttpSettings settings,
      Accounts accounts,
      Tokens tokens,
      Hiring hiring,
      PrometheusMeterRegistry registry,
      List<Check> checks,
      Life life) {
    this.doors = doors;
    this.settings = settings;
    this.accounts = accounts;
    this.tokens = tokens;
    this.hiring = hiring;
    this.registry = registry;
    this.checks = checks;
    this.life = life;
  }

  private record Contracts(Contract openApi, Contract asyncApi) {}

  @Override
  public Future<?> start() {
    return vertx
        .executeBlocking(
            () -> new Contracts(Contract.read("openapi.yaml"), Contract.read("asyncapi.yaml")))
        .compose(
            contracts ->
                contracts
                    .openApi()
                    .openApi(vertx)
                    .onSuccess(api -> doors.requests(router(contracts, api))));
  }

  private Router router(Contracts contracts, OpenAPIContract contract) {
    Router router = Router.router(vertx);
    router.route().handler(new Trace(registry));
    router.route().handler(new SecurityHeaders(settings.secure()));
    new Health(checks, settings.version(), life).mount(router);
    router.get(Scrape.PATH).handler(new Scrape(registry));
    Documents.mount(router, "openapi", contracts.openApi());
    Documents.mount(router, "asyncapi", contracts.asyncApi());
    new Api(endpoints(), tokens).mount(vertx, router, contract);
    new Pages().mount(router);
    router.route().failureHandler(new Problems());
    return router;
  }

  private List<Endpoint> endpoints() {
    var business = new Business(registry);
    return Stream.of(
            new AuthRoutes(accounts, settings).endpoints(),
            new JobRoutes(hiring, business, settings).endpoints(),
            new ResumeRoutes(hiring.resumes(), business, settings).endpoints(),
            new ApplicationRoutes(hiring, business).endpoints(),
            new InterviewRoutes(hiring, life).endpoints(),
            new AdminRoutes(hiring.platform()).endpoints())
        .flatMap(List::stream)
        .toList();
  }
}
