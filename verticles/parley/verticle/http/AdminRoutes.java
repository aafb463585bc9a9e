package parley.verticle.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.admin.Administration;
import parley.admin.Switches;
import parley.admin.Trail;
import parley.admin.UnknownSkills;
import parley.bus.Problem;
import parley.hiring.Platform;

/** Tag {@code admin}. */
final class AdminRoutes {

  private record Activity(boolean active) {}

  private record Seen(String kind, String subject, int times) {}

  private final Platform platform;
  private final Administration admin;
  private final MeterRegistry registry;

  AdminRoutes(Platform platform, Administration admin, MeterRegistry registry) {
    this.platform = platform;
    this.admin = admin;
    this.registry = registry;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forAdmin(
            "adminMetrics",
            _ ->
                platform
                    .numbers(new Platform.Requests(requests(_ -> true), failed()))
                    .map(Reply::ok)),
        Endpoint.forAdmin("listTasks", this::tasks),
        Endpoint.forAdmin(
            "requeueTask",
            call ->
                admin
                    .queue()
                    .requeue(call.who(), Long.parseLong(call.context().pathParam("task")))
                    .map(Reply.none())),
        Endpoint.forAdmin(
            "listUsers",
            call ->
                admin
                    .people()
                    .list(call.query("q"), call.query("role"), call.slice())
                    .map(Reply::ok)),
        Endpoint.forAdmin(
            "activateUser",
            call ->
                admin
                    .people()
                    .activate(call.who(), call.id(), call.body(Activity.class).active())
                    .map(Reply::ok)),
        Endpoint.forAdmin(
            "searchAudit", call -> admin.trail().search(search(call), call.slice()).map(Reply::ok)),
        Endpoint.forAdmin("listUnknownSkills", _ -> admin.skills().list().map(Reply::ok)),
        Endpoint.forAdmin(
            "decideSkill",
            call ->
                admin
                    .skills()
                    .decide(call.who(), call.body(UnknownSkills.Decision.class))
                    .map(Reply::ok)),
        Endpoint.forAdmin(
            "listMatchReports", call -> admin.matches().list(call.slice()).map(Reply::ok)),
        Endpoint.forAdmin("getMatchQuality", _ -> admin.matchQuality().read().map(Reply::ok)),
        Endpoint.forAdmin("seeAlert", this::see),
        Endpoint.forAdmin("getModelUse", _ -> admin.models().report().map(Reply::ok)),
        Endpoint.forAdmin(
            "getSettings",
            _ -> admin.switches().refresh().map(_ -> Reply.ok(admin.switches().state()))),
        Endpoint.forAdmin(
            "changeSettings",
            call ->
                admin
                    .switches()
                    .change(call.who(), call.body(Switches.Change.class))
                    .map(Reply::ok)));
  }

  private Future<Reply> see(Call call) {
    Seen seen = call.body(Seen.class);
    return admin
        .alerts()
        .see(call.who(), seen.kind(), seen.subject(), seen.times())
        .map(Reply.none());
  }

  private Future<Reply> tasks(Call call) {
    String dead = call.query("dead");
    return admin
        .queue()
        .list(dead == null ? null : Boolean.valueOf(dead), call.slice())
        .map(Reply::ok);
  }

  private static Trail.Search search(Call call) {
    return new Trail.Search(
        call.query("actor"),
        call.query("type"),
        call.query("subject"),
        time(call, "from"),
        time(call, "to"));
  }

  private static @Nullable Instant time(Call call, String name) {
    String text = call.query(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.field(name, "must be a time such as 2026-01-31T12:00:00Z");
    }
  }

  private long failed() {
    return requests(status -> status.startsWith("5"));
  }

  /** To the API of this node since its start: a probe that is told "not ready" has not failed. */
  private long requests(Predicate<String> status) {
    return (long)
        registry.find("http.requests").counters().stream()
            .filter(counter -> tag(counter, "endpoint").startsWith("/api/"))
            .filter(counter -> status.test(tag(counter, "status")))
            .mapToDouble(Counter::count)
            .sum();
  }

  private static String tag(Counter counter, String name) {
    return Objects.requireNonNullElse(counter.getId().getTag(name), "");
  }
}
