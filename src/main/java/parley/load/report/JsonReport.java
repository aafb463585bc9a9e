package parley.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import parley.bus.Json;
import parley.load.check.Breach;
import parley.load.check.Invariant;
import parley.load.cluster.Struck;
import parley.load.measure.Cause;
import parley.load.measure.Metric;
import parley.load.measure.Second;

/** The result as JSON. Times are milliseconds where the name says no other unit. */
public final class JsonReport {

  private static final double US_PER_MS = 1_000.0;
  private static final double PER_THOUSAND = 1_000.0;

  private JsonReport() {}

  public static ObjectNode of(Facts facts) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("command", facts.command());
    json.put("seed", facts.seed());
    json.put("held", facts.verdict().holds());
    json.put("startedAt", facts.startedAt().toString());
    json.put("seconds", facts.seconds());
    machine(json.putObject("machine"));
    ObjectNode interviews = json.putObject("interviews");
    interviews.put("asked", facts.interviews());
    interviews.put("arrived", facts.arrived());
    interviews.put("concluded", facts.concluded());
    interviews.put("checked", facts.verdict().checked());
    invariants(json.putArray("invariants"), facts);
    breaches(json.putArray("breaches"), facts);
    ObjectNode latency = json.putObject("latency");
    for (Metric metric : Metric.values()) {
      latency.set(metric.key(), times(facts.meter().of(metric)));
    }
    ObjectNode gaps = json.putObject("gap");
    for (Cause cause : Cause.values()) {
      if (facts.meter().of(cause).getTotalCount() > 0) {
        gaps.set(lower(cause), times(facts.meter().of(cause)));
      }
    }
    rates(json.putObject("rates"), facts);
    counts(json.putObject("rejects"), facts.meter().rejects());
    counts(json.putObject("closes"), facts.meter().closes());
    ObjectNode extra = json.putObject("extra");
    facts.extra().forEach(extra::put);
    faults(json.putArray("faults"), facts);
    seconds(json.putArray("timeline"), facts);
    ObjectNode traces = json.putObject("traces");
    facts.traces().forEach((id, lines) -> lines.forEach(traces.putArray(id)::add));
    return json;
  }

  private static void machine(ObjectNode json) {
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    json.put("java", Runtime.version().toString());
  }

  private static void invariants(ArrayNode json, Facts facts) {
    for (Invariant invariant : Invariant.values()) {
      ObjectNode row = json.addObject();
      row.put("name", invariant.name().toLowerCase(Locale.ROOT));
      row.put("words", invariant.words());
      row.put("broken", facts.verdict().broken(invariant));
    }
  }

  private static void breaches(ArrayNode json, Facts facts) {
    for (Breach breach : facts.verdict().breaches()) {
      ObjectNode row = json.addObject();
      row.put("invariant", breach.invariant().name().toLowerCase(Locale.ROOT));
      row.put("interview", breach.interview());
      row.put("words", breach.words());
    }
  }

  private static ObjectNode times(Histogram us) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("count", us.getTotalCount());
    json.put("p50", us.getValueAtPercentile(50) / US_PER_MS);
    json.put("p90", us.getValueAtPercentile(90) / US_PER_MS);
    json.put("p99", us.getValueAtPercentile(99) / US_PER_MS);
    json.put("p999", us.getValueAtPercentile(99.9) / US_PER_MS);
    json.put("max", us.getMaxValue() / US_PER_MS);
    return json;
  }

  private static void rates(ObjectNode json, Facts facts) {
    long turns = facts.meter().of(Metric.TURN).getTotalCount();
    json.put("turns", turns);
    json.put("turnsPerSecond", turns / facts.seconds());
    json.put("events", facts.meter().events());
    json.put("reconnects", facts.meter().reconnects());
    json.put("connectFailures", facts.meter().connectFailures());
    json.put("durableClaimsLookedUp", facts.durableLooked());
    if (facts.nodesRssKib() > 0) {
      json.put("nodesCpuSeconds", facts.nodesCpuMs() / PER_THOUSAND);
      json.put("cpuSecondsPer1000Turns", turns == 0 ? 0 : facts.nodesCpuMs() / (double) turns);
      json.put("nodesRssMib", facts.nodesRssKib() / 1024.0);
    }
  }

  private static void counts(ObjectNode json, Map<String, Long> counts) {
    counts.forEach(json::put);
  }

  private static void faults(ArrayNode json, Facts facts) {
    for (Struck one : facts.struck()) {
      ObjectNode row = json.addObject();
      row.put("atSeconds", one.atMs() / PER_THOUSAND);
      row.put("what", one.fault().words());
      row.put("outcome", one.outcome());
    }
  }

  private static void seconds(ArrayNode json, Facts facts) {
    for (Second second : facts.meter().seconds()) {
      ObjectNode row = json.addObject();
      row.put("at", second.at());
      row.put("joined", second.joined());
      row.put("turns", second.turns());
      row.put("rejects", second.rejects());
      row.put("reconnects", second.reconnects());
      row.put("p50", second.p50Ms());
      row.put("p99", second.p99Ms());
    }
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
