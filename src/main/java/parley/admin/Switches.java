package parley.admin;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.config.Limits;
import parley.store.Database;
import parley.store.Sql;

/**
 * The features and limits that may be changed while the product runs, as this node knows them.
 *
 * <p><b>Guaranteed.</b> What is changed is in the database and in the audit, or the change fails.
 *
 * <p><b>Not guaranteed.</b> That other nodes know at once: each reads when it is told to refresh.
 */
public final class Switches {

  private static final Logger LOG = LoggerFactory.getLogger(Switches.class);
  private static final String FEATURE = "feature.";
  private static final String LIMIT = "limit.";
  private static final String OFF = "off";

  /** One limit: the value in force, and what the configuration says. 0 is no limit. */
  public record Bound(String name, int value, int configured, int min, int max) {}

  public record Switch(String name, boolean on) {}

  public record State(List<Switch> features, List<Bound> limits) {}

  /**
   * @param features by name
   * @param limits by name; null is what the configuration says
   */
  public record Change(
      @Nullable Map<String, Boolean> features, @Nullable Map<String, @Nullable Integer> limits) {}

  private final Database database;
  private final Limits configured;
  private volatile Map<String, String> values = Map.of();
  private volatile Consumer<Map<String, Integer>> listener = _ -> {};

  Switches(Database database, Limits configured) {
    this.database = database;
    this.configured = configured;
  }

  /** Who is told of the limits that differ from the configuration, by name, when they change. */
  public void listen(Consumer<Map<String, Integer>> limits) {
    listener = limits;
    limits.accept(overrides());
  }

  /** Reads what has been changed, here or at another node. */
  public Future<Void> refresh() {
    return database
        .list(
            row -> Map.entry(row.getString("name"), row.getString("value")),
            "select name, value from setting")
        .onFailure(failure -> LOG.debug("settings: {}", failure.getMessage()))
        .map(
            rows -> {
              take(rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
              return null;
            });
  }

  private void take(Map<String, String> read) {
    if (!read.equals(values)) {
      values = Map.copyOf(read);
      listener.accept(overrides());
    }
  }

  public boolean on(Feature feature) {
    return !OFF.equals(values.get(FEATURE + feature.wire()));
  }

  /** The feature that an operation of the contract is, where it is switched off; else null. */
  public @Nullable Feature offFor(String operation) {
    for (Feature feature : Feature.values()) {
      if (feature.operation().equals(operation) && !on(feature)) {
        return feature;
      }
    }
    return null;
  }

  public State state() {
    Map<String, Integer> overrides = overrides();
    return new State(
        Arrays.stream(Feature.values()).map(f -> new Switch(f.wire(), on(f))).toList(),
        Arrays.stream(Limit.values())
            .map(
                limit -> {
                  int given = limit.configured(configured);
                  int value = overrides.getOrDefault(limit.wire(), given);
                  return new Bound(limit.wire(), value, given, limit.floor(), Limit.CEILING);
                })
            .toList());
  }

  /** Changes what is named and leaves the rest. Fails where a name or a value is not allowed. */
  public Future<State> change(Identity who, Change change) {
    Map<String, @Nullable String> wanted;
    try {
      wanted = wanted(change);
    } catch (Problem refused) {
      return Future.failedFuture(refused);
    }
    return database
        .inTransaction(
            sql -> {
              Future<Void> chain = Future.succeededFuture();
              for (Map.Entry<String, @Nullable String> one : wanted.entrySet()) {
                chain = chain.compose(_ -> write(sql, who, one.getKey(), one.getValue()));
              }
              return chain;
            })
        .compose(_ -> refresh())
        .map(_ -> state());
  }

  private static Map<String, @Nullable String> wanted(Change change) {
    var wanted = new TreeMap<String, @Nullable String>();
    if (change.features() != null) {
      change
          .features()
          .forEach((name, on) -> wanted.put(FEATURE + feature(name).wire(), on ? null : OFF));
    }
    if (change.limits() != null) {
      change
          .limits()
          .forEach((name, count) -> wanted.put(LIMIT + limit(name).wire(), allowed(name, count)));
    }
    return wanted;
  }

  private static Feature feature(String name) {
    return Arrays.stream(Feature.values())
        .filter(f -> f.wire().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.field("features", "there is no feature " + name));
  }

  private static Limit limit(String name) {
    return Arrays.stream(Limit.values())
        .filter(l -> l.wire().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.field("limits", "there is no limit " + name));
  }

  private static @Nullable String allowed(String name, @Nullable Integer count) {
    if (count == null) {
      return null;
    }
    int floor = limit(name).floor();
    if (count < floor || count > Limit.CEILING) {
      throw Problem.field("limits." + name, "must be from " + floor + " to " + Limit.CEILING);
    }
    return count.toString();
  }

  private static Future<Void> write(Sql sql, Identity who, String name, @Nullable String value) {
    Future<?> done =
        value == null
            ? sql.run("delete from setting where name = $1", name)
            : sql.run(
                """
                insert into setting(name, value, changed_by) values ($1, $2, $3)
                on conflict (name) do update set value = $2, changed_by = $3, changed_at = now()\
                """,
                name,
                value,
                who.account());
    Map<String, String> payload = Map.of("value", value == null ? "default" : value);
    return done.compose(_ -> Audit.write(sql, who.actor(), "setting.changed", name, payload));
  }

  private Map<String, Integer> overrides() {
    var overrides = new TreeMap<String, Integer>();
    for (Limit limit : Limit.values()) {
      String value = values.get(LIMIT + limit.wire());
      if (value != null) {
        overrides.put(limit.wire(), Integer.valueOf(value));
      }
    }
    return overrides;
  }
}
