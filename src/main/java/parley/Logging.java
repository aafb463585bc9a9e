package parley;

import parley.config.Config;

/** Hands the log settings to logback.xml, which reads them as system properties. */
final class Logging {
  private Logging() {}

  /** Must run before the first logger is made: logback reads its configuration once. */
  static void configure(Config.Log log) {
    System.setProperty("parley.log.appender", log.json() ? "json" : "text");
    System.setProperty("parley.log.level", log.level().toString());
    // Else Vert.x asks for its logger by class path probing, and Netty by another.
    System.setProperty(
        "vertx.logger-delegate-factory-class-name",
        "io.vertx.core.logging.SLF4JLogDelegateFactory");
  }
}
