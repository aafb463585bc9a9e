package parley.verticle.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Problem;
import parley.config.Config;
import parley.config.Limits;
import parley.front.ClientAddress;
import parley.limit.Grant;
import parley.limit.LocalBuckets;
import parley.limit.Rate;
import parley.store.RedisDown;
import parley.store.SharedBuckets;

/**
 * How many requests are answered, of one user and of one address. Shared by the instances of a
 * node.
 *
 * <p>Every attempt counts, also one that fails afterwards: a wrong password is what the limit of
 * the login is for. A request of a user takes a token of the API's bucket and, for some operations,
 * one of their own; a request without a user, or with a token that is not good, takes one of its
 * address.
 *
 * <p><b>While Redis is away</b> the API stays open: an interview must go on, and its users are
 * known. Login and registration fall back to buckets of this node: an outage then neither locks
 * people out, as 503 would, nor lets anybody try passwords without end; with n nodes it lets n
 * times as many through.
 */
public final class Limiter {

  private static final Logger LOG = LoggerFactory.getLogger(Limiter.class);
  private static final int MOST_LOCAL = 10_000;

  private final SharedBuckets shared;
  private final LocalBuckets local = new LocalBuckets(MOST_LOCAL);
  private final ClientAddress addresses;
  private final Limits configured;
  private volatile Rates rates;

  private record Rates(
      Rate login, Rate register, Rate upload, Rate job, Rate api, Rate visitor, int adminFactor) {

    /**
     * @param over counts that differ from the configuration's, by name
     */
    static Rates of(Limits c, Map<String, Integer> over) {
      return new Rates(
          new Rate(over.getOrDefault("login", c.loginCount()), c.loginWindow().toMillis()),
          new Rate(over.getOrDefault("register", c.registerCount()), c.registerWindow().toMillis()),
          new Rate(over.getOrDefault("upload", c.uploadCount()), c.uploadWindow().toMillis()),
          new Rate(over.getOrDefault("job", c.jobCount()), c.jobWindow().toMillis()),
          new Rate(over.getOrDefault("api", c.apiCount()), c.apiWindow().toMillis()),
          new Rate(over.getOrDefault("visitor", c.visitorCount()), c.visitorWindow().toMillis()),
          c.adminFactor());
    }

    /** What the operation takes besides the API's token, or null. */
    @Nullable Rate own(String operation) {
      return switch (operation) {
        case "login" -> login;
        case "register" -> register;
        case Upload.RESUME, Upload.QUESTIONS -> upload;
        case "postJob" -> job;
        default -> null;
      };
    }
  }

  public Limiter(Config config, SharedBuckets shared) {
    this.shared = shared;
    this.configured = config.limits();
    this.rates = Rates.of(configured, Map.of());
    this.addresses = ClientAddress.behind(config.http());
  }

  /** From now on these counts, by name, stand in place of the configuration's. */
  public void override(Map<String, Integer> counts) {
    rates = Rates.of(configured, counts);
  }

  /** Fails with too_many_requests; the answer then says when to try again. */
  Future<Void> draw(RoutingContext context, String operation) {
    Identity who = context.get(Call.WHO);
    Rates now = rates;
    Rate own = now.own(operation);
    if (who == null) {
      String address = address(context);
      return own != null && guards(operation)
          ? take(address, operation, own, true).compose(grant -> answer(context, own, grant))
          : draw(context, address, "visitor", now.visitor());
    }
    String user = who.account().toString();
    int factor = who.is(Role.ADMIN) ? now.adminFactor() : 1;
    Future<Void> drawn = draw(context, user, "api", now.api().times(factor));
    return own == null
        ? drawn
        : drawn.compose(_ -> draw(context, user, operation, own.times(factor)));
  }

  private Future<Void> draw(RoutingContext context, String who, String what, Rate rate) {
    return take(who, what, rate, false).compose(grant -> answer(context, rate, grant));
  }

  private static boolean guards(String operation) {
    return operation.equals("login") || operation.equals("register");
  }

  private Future<Grant> take(String who, String what, Rate rate, boolean guarded) {
    return shared
        .take(who, what, rate)
        .recover(
            failure -> {
              if (!(failure instanceof RedisDown || failure instanceof TimeoutException)) {
                LOG.warn("limits are not shared: {}", failure.getMessage());
              }
              return Future.succeededFuture(
                  guarded
                      ? local.take(what + " " + who, rate, System.nanoTime() / 1_000_000)
                      : Grant.UNLIMITED);
            });
  }

  private String address(RoutingContext context) {
    return addresses.of(
        context.request().remoteAddress().hostAddress(),
        context.request().headers().getAll("X-Forwarded-For"));
  }

  /** The RateLimit fields are those of draft-ietf-httpapi-ratelimit-headers-07. */
  private static Future<Void> answer(RoutingContext context, Rate rate, Grant grant) {
    if (grant == Grant.UNLIMITED) {
      return Future.succeededFuture();
    }
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", rate.count() + ";w=" + rate.windowMs() / 1_000);
    response.putHeader(
        "RateLimit",
        "limit=%d, remaining=%d, reset=%d"
            .formatted(rate.count(), grant.remaining(), (grant.fullAfterMs() + 999) / 1_000));
    if (grant.allowed()) {
      return Future.succeededFuture();
    }
    long seconds = grant.retryAfterSeconds();
    response.putHeader("Retry-After", String.valueOf(seconds));
    return Future.failedFuture(
        Problem.of(
            Problem.Code.TOO_MANY_REQUESTS, "Too many requests; try again in " + seconds + " s."));
  }
}
