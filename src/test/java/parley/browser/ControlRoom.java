package parley.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parley.store.Database;
import parley.testing.Host;
import parley.testing.Product;

/**
 * HR's control room while {@code parley load} plays many interviews of one company: the long tasks
 * of the page, how long the page takes to answer a key, and how old an answer is when HR reads it.
 * Arguments: how many interviews, 200 where none is given, and for how many seconds, 60.
 */
public final class ControlRoom {

  /**
   * As in the load tests: seven answers a second where 200 write, and a draft of each meanwhile.
   */
  private static final String THINK = "30s";

  private static final int ARRIVAL_SECONDS = 240;

  /** From here on what a task is made of is printed; the target is none of 50 ms. */
  private static final double NOTABLE_MS = 25;

  private static final double LONG_MS = 50;

  private static final String OBSERVE =
      """
      window.longTasks = [];
      window.slowKeys = [];
      new PerformanceObserver(list => list.getEntries().forEach(e => longTasks.push(Math.round(e.duration))))
        .observe({ type: 'longtask', buffered: true });
      new PerformanceObserver(list => list.getEntries().forEach(e => slowKeys.push(e.duration)))
        .observe({ type: 'event', durationThreshold: 16, buffered: true });
      window.until = holds => new Promise(done => {
        const timer = setInterval(() => holds() && (clearInterval(timer), done()), 50);
      });
      """;

  /** An answer's age is told by its {@code time} element, which is of the log's clock. */
  private static final String AGES =
      """
      () => {
        window.ages = [];
        new MutationObserver(changes => changes.flatMap(c => [...c.addedNodes]).forEach(node => {
          const time = node.querySelector?.('time');
          if (time) ages.push(Date.now() - Date.parse(time.dateTime));
        })).observe(document.querySelector('.said ol'), { childList: true });
      }
      """;

  /** Those who have ended before the last came are not connected any more. */
  private static final String ALL_THERE =
      """
      n => until(() => document.querySelectorAll('[data-interview]').length >= n
        && document.querySelectorAll('[data-interview] .good').length >= n * 0.95)
      """;

  private ControlRoom() {}

  /** Starts a product of its own. */
  public static void main(String[] arguments) throws Exception {
    int interviews = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    var stage = new Stage("bench-control-room", Map.of("interview.greeting", "PT0S"));
    stage.open();
    Process load = null;
    try {
      load = load(stage.product(), interviews, seconds);
      watch(stage, interviews, seconds);
    } finally {
      if (load != null) {
        load.destroy();
        load.onExit().join();
      }
      stage.close();
    }
  }

  private static Process load(Product product, int interviews, int seconds) throws IOException {
    ProcessBuilder builder =
        Host.java(
            List.of(),
            List.of(
                "parley.Parley",
                "load",
                "--url",
                product.url(),
                "--keep",
                "--quiet",
                "--interviews",
                String.valueOf(interviews),
                "--rate",
                "20",
                "--think",
                THINK,
                "--duration",
                (seconds + ARRIVAL_SECONDS) + "s",
                "--drafts"));
    JsonNode servers = servers(product);
    builder.environment().put("PARLEY_POSTGRES_URL", servers.at("/postgres/url").asText());
    builder.environment().put("PARLEY_REDIS_URL", servers.at("/redis/url").asText());
    builder.environment().put("PARLEY_HOME", product.home().toString());
    Path log = product.home().resolve("load.txt");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static JsonNode servers(Product product) throws IOException {
    return new ObjectMapper().readTree(product.home().resolve("servers.json").toFile());
  }

  private static void watch(Stage stage, int interviews, int seconds) throws IOException {
    JsonNode login = stage.product().demo().path("hr");
    String email = owner(stage.product(), login.path("email").asText());
    Person hr = stage.member(email, login.path("password").asText(), Look.DESKTOP);
    Page page = hr.page();
    page.addInitScript(OBSERVE);
    trace(page);
    hr.go("/hr/live");
    page.evaluate("() => until(() => document.querySelector('h1'))");
    report(page, "until the page was there");
    page.evaluate(ALL_THERE, interviews);
    report(page, "while " + interviews + " rows arrived");

    page.evaluate("() => document.querySelector('[data-interview] button').click()");
    page.evaluate("() => until(() => document.querySelector('.said li'))");
    page.evaluate(AGES);
    page.evaluate("() => document.querySelector('[type=search]').focus()");
    for (int second = 0; second < seconds; second++) {
      page.keyboard().press(second % 2 == 0 ? "l" : "Backspace");
      page.waitForTimeout(1_000);
    }
    report(
        page, "in %d s with %d live interviews, one of them opened".formatted(seconds, interviews));
    System.out.println(
        "an answer's age when it stands on the page: "
            + page.evaluate(
                "() => { const a = ages.sort((x, y) => x - y); const p = q => a[Math.min(a.length -"
                    + " 1, Math.floor(a.length * q))]; return `${a.length} lines, median ${p(0.5)}"
                    + " ms, 95 % ${p(0.95)} ms, most ${p(1)} ms`; }"));
    System.out.println("errors on the page: " + hr.errors().size());
    tell(LongTasks.of(page.context().browser().stopTracing(), NOTABLE_MS));
  }

  /**
   * On a machine that is busy a task may wait for its core: what the page is to blame for is told
   * apart.
   */
  private static void tell(List<LongTasks.Task> tasks) {
    System.out.printf(
        "tasks of %.0f ms or more in all: %d on the wall, %d on a core; the longest took %.0f ms,"
            + " and %.0f on a core%n",
        LONG_MS,
        tasks.stream().filter(task -> task.wallMs() >= LONG_MS).count(),
        tasks.stream().filter(task -> task.coreMs() >= LONG_MS).count(),
        tasks.stream().mapToDouble(LongTasks.Task::wallMs).max().orElse(0),
        tasks.stream().mapToDouble(LongTasks.Task::coreMs).max().orElse(0));
    System.out.println("the longest ones, and what they were made of:");
    tasks.forEach(task -> System.out.println("  " + task.told()));
  }

  /** One trace of all: to begin and to end one is a long task of the page itself. */
  private static void trace(Page page) {
    page.context()
        .browser()
        .startTracing(page, new Browser.StartTracingOptions().setCategories(LongTasks.CATEGORIES));
  }

  private static void report(Page page, String when) {
    System.out.println(
        when
            + ": "
            + page.evaluate(
                "() => { const long = longTasks.splice(0); const keys = slowKeys.splice(0); const n"
                    + " = document.querySelectorAll('[data-interview]').length; return `${n} rows,"
                    + " long tasks of 50 ms or more: ${long.length}${long.length ? ' (most ' +"
                    + " Math.max(...long) + ' ms)' : ''}, slowest key ${Math.max(0, ...keys)} ms`;"
                    + " }"));
  }

  /** The load test's own company, to whom the demo's password is lent. */
  private static String owner(Product product, String lender) throws IOException {
    Vertx vertx = Vertx.vertx();
    try {
      Database database =
          Database.open(vertx, servers(product).at("/postgres/url").asText(), 1, 10_000);
      for (int tries = 0; ; tries++) {
        var found =
            database
                .first(
                    row -> row.getString("email"),
                    "update account set active = true, password_hash = (select password_hash from"
                        + " account where email = $1) where role = 'hr' and email like"
                        + " 'load-%' returning email",
                    lender)
                .await();
        if (found.isPresent()) {
          return found.get();
        }
        if (tries > 300) {
          throw new IllegalStateException(Files.readString(product.home().resolve("load.txt")));
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      vertx.close().await();
    }
  }
}
