package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a stranger's first look at the job board costs: bytes over the wire, headers included, and
 * the time until a job can be opened, on slow 4G (1.6 Mbit/s, 150 ms) with the processor throttled
 * to a quarter. Run by hand; see {@code src/bench/README.md}.
 */
public final class FirstView {

  private static final int RUNS = 5;
  private static final int SLOWER = 4;
  private static final double LATENCY_MS = 150;
  private static final double BYTES_PER_S = 1_600_000 / 8.0;

  private final Stage stage = new Stage("first-view", Map.of());

  private FirstView() {}

  /** Starts a product of its own, with demo data. */
  public static void main(String[] arguments) {
    var view = new FirstView();
    view.stage.open();
    try {
      view.measure();
    } finally {
      view.stage.close();
    }
  }

  private void measure() {
    var times = new ArrayList<Double>();
    long bytes = 0;
    int requests = 0;
    for (int run = 0; run <= RUNS; run++) {
      Person stranger = stage.stranger(Look.PHONE);
      Page page = stranger.page();
      CDPSession devtools = page.context().newCDPSession(page);
      List<Long> loaded = count(devtools);
      throttle(devtools);
      long from = System.nanoTime();
      stranger.go("/");
      assertThat(page.locator("main article a").first()).isVisible();
      if (run > 0) {
        times.add((System.nanoTime() - from) / 1e6); // the first run warms the server up
      }
      page.waitForLoadState();
      bytes = loaded.stream().mapToLong(Long::longValue).sum();
      requests = loaded.size();
      page.context().close();
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "first view: %.1f kB over the wire in %d requests%n", bytes / 1_000.0, requests);
    System.out.printf(
        "until a job can be opened, slow 4G and a processor %d times slower: median %.0f ms of"
            + " %s%n",
        SLOWER,
        sorted[RUNS / 2],
        Arrays.toString(Arrays.stream(sorted).mapToLong(Math::round).toArray()));
  }

  private static List<Long> count(CDPSession devtools) {
    var loaded = new ArrayList<Long>();
    devtools.on(
        "Network.loadingFinished", event -> loaded.add(event.get("encodedDataLength").getAsLong()));
    devtools.send("Network.enable");
    return loaded;
  }

  private static void throttle(CDPSession devtools) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY_MS);
    line.addProperty("downloadThroughput", BYTES_PER_S);
    line.addProperty("uploadThroughput", BYTES_PER_S / 2);
    devtools.send("Network.emulateNetworkConditions", line);
    var processor = new JsonObject();
    processor.addProperty("rate", SLOWER);
    devtools.send("Emulation.setCPUThrottlingRate", processor);
  }
}
