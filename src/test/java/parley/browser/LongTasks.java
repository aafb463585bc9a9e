package parley.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tasks of a page's main thread that took long, and what they were made of, read out of a trace
 * of the browser. Time on the wall and time on a core are told apart: on a machine in use a task
 * may have waited for its core most of the time.
 */
final class LongTasks {

  /** The categories that a trace must have. */
  static final List<String> CATEGORIES =
      List.of("devtools.timeline", "disabled-by-default-devtools.timeline");

  private static final int MOST = 20;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("UpdateLayoutTree", "style"),
          Map.entry("RecalculateStyles", "style"),
          Map.entry("Layout", "layout"),
          Map.entry("PrePaint", "paint"),
          Map.entry("Paint", "paint"),
          Map.entry("Layerize", "paint"),
          Map.entry("UpdateLayer", "paint"),
          Map.entry("CompositeLayers", "paint"),
          Map.entry("Commit", "paint"),
          Map.entry("RunTask", "else"),
          Map.entry("ParseHTML", "parsing"),
          Map.entry("v8.compile", "compiling"),
          Map.entry("v8.compileModule", "compiling"));

  /**
   * @param wallMs from its begin to its end
   * @param coreMs what of it was spent on a core
   * @param told all of it in a line
   */
  record Task(double wallMs, double coreMs, String told) {}

  private record Span(String thread, String name, double start, double ms, double core, String of) {
    double end() {
      return start + ms;
    }
  }

  private LongTasks() {}

  /**
   * The longest tasks, the longest first.
   *
   * @param atLeast milliseconds on the wall
   */
  static List<Task> of(byte[] trace, double atLeast) throws IOException {
    JsonNode events = new ObjectMapper().readTree(trace).path("traceEvents");
    Set<String> main = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    for (JsonNode event : events) {
      String thread = event.path("pid").asText() + "/" + event.path("tid").asText();
      if (event.at("/args/name").asText().equals("CrRendererMain")) {
        main.add(thread);
      } else if (event.path("ph").asText().equals("X")) {
        spans.add(span(event, thread));
      }
    }
    spans.removeIf(span -> !main.contains(span.thread()));
    return spans.stream()
        .filter(span -> span.name().equals("RunTask") && span.ms() >= atLeast)
        .sorted(Comparator.comparingDouble(Span::ms).reversed())
        .limit(MOST)
        .map(task -> new Task(task.ms(), task.core(), describe(task, spans)))
        .toList();
  }

  private static Span span(JsonNode event, String thread) {
    JsonNode data = event.at("/args/data");
    String of = data.path("url").asText(data.path("type").asText());
    return new Span(
        thread,
        event.path("name").asText(),
        event.path("ts").asDouble() / 1_000,
        event.path("dur").asDouble() / 1_000,
        event.path("tdur").asDouble() / 1_000,
        of.substring(of.lastIndexOf('/') + 1));
  }

  private static String describe(Span task, List<Span> spans) {
    Map<Span, Double> own = ownTimes(task, spans);
    Map<String, Double> parts =
        own.entrySet().stream()
            .collect(groupingBy(e -> kind(e.getKey()), summingDouble(Map.Entry::getValue)));
    StringBuilder line =
        new StringBuilder("%.0f ms (%.0f on a core)".formatted(task.ms(), task.core()));
    parts.entrySet().stream()
        .filter(part -> part.getValue() >= 1)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(part -> line.append(", %s %.0f".formatted(part.getKey(), part.getValue())));
    return line.toString();
  }

  private static String kind(Span span) {
    if (span.name().startsWith("V8.GC") || span.name().endsWith("GC")) {
      return "garbage";
    }
    String kind = KINDS.getOrDefault(span.name(), span.name());
    return span.of().isEmpty() ? kind : kind + " of " + span.of();
  }

  /** How long each span within a task took without those within itself. */
  private static Map<Span, Double> ownTimes(Span task, List<Span> spans) {
    List<Span> within =
        spans.stream()
            .filter(s -> s.thread().equals(task.thread()))
            .filter(s -> s.start() >= task.start() && s.end() <= task.end() + 0.01)
            .sorted(
                Comparator.comparingDouble(Span::start)
                    .thenComparing(Comparator.comparingDouble(Span::ms).reversed()))
            .toList();
    Map<Span, Double> own = new HashMap<>();
    Deque<Span> open = new ArrayDeque<>();
    for (Span span : within) {
      while (!open.isEmpty() && open.peek().end() <= span.start()) {
        open.pop();
      }
      Span outer = open.peek();
      if (outer != null) {
        own.merge(outer, -span.ms(), Double::sum);
      }
      own.merge(span, span.ms(), Double::sum);
      open.push(span);
    }
    return own;
  }
}
