package parley.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** A plot over time as SVG: lines, an axis on either side, and a mark for each fault. */
final class Plot {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 220;
  private static final double LEFT = 60;
  private static final double TOP = 26;
  private static final double BOTTOM = 24;
  private static final int GRID = 4;
  private static final double LEAST_LOG = 0.1;

  private final JsonNode timeline;
  private final boolean log;
  private final double from;
  private final double until;
  private final double most;

  private Plot(JsonNode timeline, boolean log, List<String> names) {
    this.timeline = timeline;
    this.log = log;
    this.from = timeline.path(0).path("at").asDouble();
    this.until = timeline.path(timeline.size() - 1).path("at").asDouble();
    double highest = log ? 10 : 1;
    for (JsonNode row : timeline) {
      for (String name : names) {
        highest = Math.max(highest, row.path(name).asDouble());
      }
    }
    this.most = log ? Math.pow(10, Math.ceil(Math.log10(highest))) : highest;
  }

  /**
   * @param log a logarithmic scale, on which 0 is not drawn
   * @param names of the rows' fields, one line each
   */
  static String of(
      String title, JsonNode timeline, JsonNode faults, boolean log, List<String> names) {
    return new Plot(timeline, log, names).draw(title, faults, names);
  }

  private String draw(String title, JsonNode faults, List<String> names) {
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>%s</title>",
        WIDTH,
        HEIGHT,
        Html.escaped(title));
    add(svg, "<text x=\"%.0f\" y=\"14\" class=\"t\">%s</text>", LEFT, Html.escaped(title));
    double legend = WIDTH - 10;
    for (int i = names.size() - 1; i >= 0; i--) {
      add(
          svg,
          "<text x=\"%.0f\" y=\"14\" class=\"s%d e\">%s</text>",
          legend,
          i,
          Html.escaped(names.get(i)));
      legend -= 12 + 8.0 * names.get(i).length();
    }
    grid(svg);
    for (JsonNode fault : faults) {
      double x = x(fault.path("atSeconds").asDouble());
      add(
          svg,
          "<line x1=\"%.1f\" y1=\"%.0f\" x2=\"%.1f\" y2=\"%.0f\""
              + " class=\"f\"><title>%s</title></line>",
          x,
          TOP,
          x,
          HEIGHT - BOTTOM,
          Html.escaped(fault.path("what").asText()));
    }
    for (int i = 0; i < names.size(); i++) {
      line(svg, names.get(i), i);
    }
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg) {
    for (int i = 0; i <= GRID; i++) {
      double part = i / (double) GRID;
      double value = log ? LEAST_LOG * Math.pow(most / LEAST_LOG, part) : most * part;
      double y = y(value);
      add(
          svg,
          "<line x1=\"%.0f\" y1=\"%.1f\" x2=\"%.0f\" y2=\"%.1f\" class=\"g\"/>",
          LEFT,
          y,
          WIDTH,
          y);
      add(svg, "<text x=\"%.0f\" y=\"%.1f\" class=\"e\">%s</text>", LEFT - 6, y + 4, label(value));
      double at = from + (until - from) * part;
      add(
          svg,
          "<text x=\"%.1f\" y=\"%.0f\" class=\"m\">%.0f s</text>",
          x(at) - (i == GRID ? 16 : 0),
          HEIGHT - 6,
          at);
    }
  }

  private void line(StringBuilder svg, String name, int number) {
    StringBuilder points = new StringBuilder();
    for (JsonNode row : timeline) {
      double value = row.path(name).asDouble();
      if (!log || value > 0) {
        add(points, "%.1f,%.1f ", x(row.path("at").asDouble()), y(value));
      }
    }
    add(svg, "<polyline class=\"l%d\" points=\"%s\"/>", number, points.toString().strip());
  }

  private double x(double at) {
    return LEFT + (WIDTH - LEFT) * (at - from) / Math.max(1e-9, until - from);
  }

  private double y(double value) {
    double part =
        log
            ? Math.log(Math.max(LEAST_LOG, value) / LEAST_LOG) / Math.log(most / LEAST_LOG)
            : value / most;
    return HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP);
  }

  private static String label(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.1f", value);
  }

  private static void add(StringBuilder svg, String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments));
  }
}
