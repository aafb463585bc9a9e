package parley.admin;

import java.util.function.ToIntFunction;
import parley.config.Limits;

/**
 * A limit that may be changed while the product runs. Its floor is high enough that no
 * administrator can lock themselves out with it.
 */
public enum Limit {
  LOGIN(3, Limits::loginCount),
  REGISTER(1, Limits::registerCount),
  UPLOAD(1, Limits::uploadCount),
  JOB(1, Limits::jobCount),
  API(30, Limits::apiCount),
  VISITOR(60, Limits::visitorCount);

  /** The highest count. */
  static final int CEILING = 1_000_000;

  private final int floor;
  private final ToIntFunction<Limits> configured;

  Limit(int floor, ToIntFunction<Limits> configured) {
    this.floor = floor;
    this.configured = configured;
  }

  int floor() {
    return floor;
  }

  /** What the configuration says; 0 is no limit. */
  int configured(Limits limits) {
    return configured.applyAsInt(limits);
  }

  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
