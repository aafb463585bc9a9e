package parley.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parley.load.check.Breach;
import parley.load.check.Invariant;
import parley.load.check.Verdict;
import parley.load.cluster.Struck;
import parley.load.measure.Cause;
import parley.load.measure.Meter;
import parley.load.measure.Metric;
import parley.load.plan.Fault;

class HtmlReportTest {

  private static ObjectNode result(Verdict verdict) {
    Meter meter = new Meter();
    for (int second = 1; second <= 30; second++) {
      meter.joined(1);
      meter.time(Metric.TURN, TimeUnit.MILLISECONDS.toNanos(second * 1_500L));
      meter.tick(second);
    }
    meter.gap(Cause.KILL, TimeUnit.MILLISECONDS.toNanos(800));
    meter.reject("busy");
    Fault fault = new Fault(5_000, Fault.Kind.NODE_KILL, 1, 2_000);
    return JsonReport.of(
        new Facts(
            "parley load --json <b>&\"'.json",
            42,
            Instant.EPOCH,
            30,
            3,
            3,
            2,
            meter,
            verdict,
            7,
            List.of(new Struck(fault, 5_001, "mended after <i>")),
            1_500,
            1_024,
            Map.of("joined", 3.0),
            Map.of("an interview", List.of("> {\"type\":\"<u>\"}"))));
  }

  private static Verdict broken() {
    Verdict verdict = new Verdict();
    verdict.broke(new Breach(Invariant.CLOCK, "an interview", "said <script>alert(1)</script>"));
    return verdict;
  }

  @Test
  void everyTextIsEscaped() {
    String page = HtmlReport.of(result(broken()));
    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)",
            "&lt;b&gt;&amp;&quot;&#39;.json",
            "mended after &lt;i&gt;",
            "&lt;u&gt;")
        .doesNotContain("<script", "<b>&", "<i>", "<u>");
  }

  @Test
  void itNeedsNothingFromOutside() {
    assertThat(HtmlReport.of(result(broken())))
        .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import")
        .contains("<style>", "prefers-color-scheme: dark");
  }

  @Test
  void itTellsWhatHeldAndWhatBroke() {
    assertThat(HtmlReport.of(result(new Verdict())))
        .contains("every invariant held")
        .doesNotContain("class=broke");
    assertThat(HtmlReport.of(result(broken())))
        .contains("an invariant broke", "broke in 1", "seed 42");
  }

  @Test
  void thePlotsHaveTheirLinesAndTheFaults() {
    String page = HtmlReport.of(result(new Verdict()));
    assertThat(page.split("<svg", -1)).hasSize(5);
    assertThat(page).contains("<polyline class=\"l0\"", "<title>node killed (node 2)</title>");
    assertThat(page).doesNotContain("NaN", "Infinity");
  }

  @Test
  void numbersHaveAPointWhateverTheLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      ObjectNode json = result(new Verdict());
      assertThat(HtmlReport.of(json)).contains("45023.23").doesNotContain("45023,23");
      assertThat(Summary.of(json)).contains("800.").doesNotContain("800,");
    } finally {
      Locale.setDefault(before);
    }
  }
}
