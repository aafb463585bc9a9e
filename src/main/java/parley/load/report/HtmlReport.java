package parley.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The result as one page without outside files, readable in light and dark. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * @param json of {@link JsonReport}
   */
  public static String of(JsonNode json) {
    StringBuilder page = new StringBuilder(1 << 16);
    boolean held = json.path("held").asBoolean();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<meta name=\"color-scheme\" content=\"light dark\"><title>Parley under load: ")
        .append(held ? "held" : "broke")
        .append("</title><style>")
        .append(style())
        .append("</style></head><body><main>\n<h1>Parley under load: ")
        .append(
            held
                ? "<b class=held>every invariant held</b>"
                : "<b class=broke>an invariant broke</b>")
        .append("</h1>\n");
    about(page, json);
    invariants(page, json);
    table(page, "Latency, from when it was due (ms)", json.path("latency"));
    table(page, "Without a line, the longest of each candidate (ms)", json.path("gap"));
    plots(page, json);
    pairs(page, "Rates", json.path("rates"));
    pairs(page, "Figures", json.path("extra"));
    pairs(page, "Rejected, by code", json.path("rejects"));
    pairs(page, "Closed, by code", json.path("closes"));
    faults(page, json.path("faults"));
    traces(page, json.path("traces"));
    return page.append("</main></body></html>\n").toString();
  }

  private static void about(StringBuilder page, JsonNode json) {
    JsonNode n = json.path("interviews");
    page.append("<p><code>")
        .append(Html.escaped(json.path("command").asText()))
        .append("</code></p>\n<p>");
    page.append(
        Html.escaped(
            String.format(
                Locale.ROOT,
                "%d of %d interviews begun, %d concluded, %.0f s from %s; seed %d; %d processors,"
                    + " %s, Java %s",
                n.path("arrived").asLong(),
                n.path("asked").asLong(),
                n.path("concluded").asLong(),
                json.path("seconds").asDouble(),
                json.path("startedAt").asText(),
                json.path("seed").asLong(),
                json.path("machine").path("processors").asInt(),
                json.path("machine").path("system").asText(),
                json.path("machine").path("java").asText())));
    page.append("</p>\n");
  }

  private static void invariants(StringBuilder page, JsonNode json) {
    page.append("<h2>What must hold</h2><table>");
    for (JsonNode row : json.path("invariants")) {
      long broken = row.path("broken").asLong();
      page.append("<tr><td>")
          .append(Html.escaped(row.path("words").asText()))
          .append(broken == 0 ? "<td class=held>held" : "<td class=broke>broke in " + broken)
          .append("</tr>\n");
    }
    page.append("</table>\n");
    if (!json.path("breaches").isEmpty()) {
      page.append("<ul>");
      for (JsonNode row : json.path("breaches")) {
        page.append("<li><code>")
            .append(Html.escaped(row.path("interview").asText()))
            .append("</code> ")
            .append(Html.escaped(row.path("words").asText()))
            .append("</li>\n");
      }
      page.append("</ul>\n");
    }
  }

  private static void table(StringBuilder page, String title, JsonNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("<h2>").append(Html.escaped(title)).append("</h2><table class=n><tr><th>");
    List<String> columns = List.of("count", "p50", "p90", "p99", "p999", "max");
    columns.forEach(column -> page.append("<th>").append(column));
    page.append("</tr>\n");
    rows.properties()
        .forEach(
            row -> {
              page.append("<tr><th>").append(Html.escaped(row.getKey()));
              for (String column : columns) {
                page.append("<td>").append(Html.number(row.getValue().path(column)));
              }
              page.append("</tr>\n");
            });
    page.append("</table>\n");
  }

  private static void plots(StringBuilder page, JsonNode json) {
    JsonNode timeline = json.path("timeline");
    if (timeline.size() < 2) {
      return;
    }
    JsonNode faults = json.path("faults");
    page.append("<h2>Over time</h2>\n");
    page.append(
        Plot.of("ms from due to acknowledged", timeline, faults, true, List.of("p50", "p99")));
    page.append(Plot.of("turns a second", timeline, faults, false, List.of("turns")));
    page.append(Plot.of("in the room", timeline, faults, false, List.of("joined")));
    page.append(
        Plot.of(
            "rejects and reconnects a second",
            timeline,
            faults,
            false,
            List.of("rejects", "reconnects")));
  }

  private static void pairs(StringBuilder page, String title, JsonNode pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    page.append("<h2>").append(Html.escaped(title)).append("</h2><table class=n>");
    pairs
        .properties()
        .forEach(
            pair ->
                page.append("<tr><th>")
                    .append(Html.escaped(pair.getKey()))
                    .append("<td>")
                    .append(Html.number(pair.getValue()))
                    .append("</tr>\n"));
    page.append("</table>\n");
  }

  private static void faults(StringBuilder page, JsonNode faults) {
    if (faults.isEmpty()) {
      return;
    }
    page.append("<h2>Faults</h2><table class=n>");
    for (JsonNode fault : faults) {
      page.append("<tr><td>")
          .append(Html.number(fault.path("atSeconds")))
          .append(" s<th>")
          .append(Html.escaped(fault.path("what").asText()))
          .append("<th>")
          .append(Html.escaped(fault.path("outcome").asText()))
          .append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static void traces(StringBuilder page, JsonNode traces) {
    traces
        .properties()
        .forEach(
            trace -> {
              page.append("<details><summary>Last frames of ")
                  .append(Html.escaped(trace.getKey()))
                  .append("</summary><pre>");
              trace
                  .getValue()
                  .forEach(line -> page.append(Html.escaped(line.asText())).append('\n'));
              page.append("</pre></details>\n");
            });
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/load/report.css")) {
      if (in == null) {
        throw new IllegalStateException("missing in the product: load/report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
