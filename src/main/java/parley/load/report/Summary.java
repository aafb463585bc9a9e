package parley.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The result in words for a terminal. */
public final class Summary {

  private static final int MOST_BREACHES = 20;

  private Summary() {}

  /**
   * @param json of {@link JsonReport}
   */
  public static String of(JsonNode json) {
    StringBuilder out = new StringBuilder();
    JsonNode n = json.path("interviews");
    line(
        out,
        "%d of %d interviews begun, %d concluded, in %.0f s; seed %d",
        n.path("arrived").asLong(),
        n.path("asked").asLong(),
        n.path("concluded").asLong(),
        json.path("seconds").asDouble(),
        json.path("seed").asLong());
    line(out, "");
    line(out, "%-14s %9s %9s %9s %9s %9s %9s", "ms", "count", "p50", "p90", "p99", "p99.9", "max");
    json.path("latency").properties().forEach(e -> times(out, e.getKey(), e.getValue()));
    json.path("gap").properties().forEach(e -> times(out, "gap " + e.getKey(), e.getValue()));
    line(out, "");
    out.append("rates    ").append(json.path("rates")).append('\n');
    out.append("rejects  ").append(json.path("rejects")).append('\n');
    out.append("closes   ").append(json.path("closes")).append('\n');
    if (!json.path("extra").isEmpty()) {
      out.append("extra    ").append(json.path("extra")).append('\n');
    }
    line(out, "");
    for (JsonNode row : json.path("invariants")) {
      long broken = row.path("broken").asLong();
      line(
          out,
          "%-6s %s%s",
          broken == 0 ? "held" : "BROKE",
          row.path("words").asText(),
          broken == 0 ? "" : " (" + broken + " interviews)");
    }
    int shown = 0;
    for (JsonNode row : json.path("breaches")) {
      if (shown++ < MOST_BREACHES) {
        line(
            out,
            "  %s, seed %d: %s",
            row.path("interview").asText(),
            json.path("seed").asLong(),
            row.path("words").asText());
      }
    }
    return out.toString();
  }

  private static void times(StringBuilder out, String name, JsonNode t) {
    line(
        out,
        "%-14s %9d %9.1f %9.1f %9.1f %9.1f %9.1f",
        name,
        t.path("count").asLong(),
        t.path("p50").asDouble(),
        t.path("p90").asDouble(),
        t.path("p99").asDouble(),
        t.path("p999").asDouble(),
        t.path("max").asDouble());
  }

  private static void line(StringBuilder out, String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
