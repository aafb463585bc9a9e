package parley.verticle.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.stream.Stream;
import parley.account.Accounts;
import parley.account.Tokens;
import parley.admin.Administration;
import parley.bus.Bus;
import parley.front.Doors;
import parley.hiring.Hiring;
import parley.life.Life;

/** Wires the API, the pages, health and metrics to the front door. */
public final class HttpVerticle extends VerticleBase {

  private final Doors doors;
  private final HttpSettings settings;
  private final Contracts contracts;
  private final Limiter limiter;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Hiring hiring;
  private final Administration administration;
  private final PrometheusMeterRegistry registry;
  private final List<Check> checks;
  private final Life life;

  /**
   * @param contracts shared by all instances of the node, as the limiter is
   * @param registry shared by all instances of the node
   */
  public HttpVerticle(
      Doors doors,
      HttpSettings settings,
      Contracts contracts,
      Limiter limiter,
      Accounts accounts,
      Tokens tokens,
      Hiring hiring,
      Administration administration,
      PrometheusMeterRegistry registry,
      List<Check> checks,
      Life life) {
    this.doors = doors;
    this.settings = settings;
    this.contracts = contracts;
    this.limiter = limiter;
    this.accounts = accounts;
    this.tokens = tokens;
    this.hiring = hiring;
    this.administration = administration;
    this.registry = registry;
    this.checks = checks;
    this.life = life;
  }

  @Override
  public Future<?> start() {
    return contracts.parsed().onSuccess(parsed -> doors.requests(router(parsed)));
  }

  private Router router(Contracts.Parsed parsed) {
    Router router = Router.router(vertx);
    router.route().handler(new Trace(registry));
    router.route().handler(new SecurityHeaders(settings.secure()));
    new Health(checks, settings.version(), life).mount(router);
    router.get(Scrape.PATH).handler(new Scrape(registry));
    Documents.mount(router, "openapi", parsed.openApi());
    Documents.mount(router, "asyncapi", parsed.asyncApi());
    new Api(endpoints(), tokens, limiter).mount(vertx, router, parsed.operations());
    new Pages().mount(router);
    router.route().failureHandler(new Problems());
    return router;
  }

  private List<Endpoint> endpoints() {
    var business = new Business(registry);
    return Stream.of(
            new AuthRoutes(accounts, settings).endpoints(),
            new JobRoutes(hiring, business, settings).endpoints(),
            new CompanyRoutes(hiring.companies()).endpoints(),
            new ResumeRoutes(hiring.resumes(), business, settings).endpoints(),
            new ApplicationRoutes(hiring, business).endpoints(),
            new InterviewRoutes(hiring, life).endpoints(),
            new QuestionRoutes(hiring.questionSets(), settings).endpoints(),
            new PracticeRoutes(Bus.of(vertx)).endpoints(),
            new AdminRoutes(hiring.platform(), administration, registry).endpoints())
        .flatMap(List::stream)
        .map(endpoint -> endpoint.unlessOff(administration.switches()))
        .toList();
  }
}
