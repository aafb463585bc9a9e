package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: the one that is there, or else one that is installed now. Tests are
 * never left out for want of a browser: where none can be had, they fail and say what to do.
 *
 * <p>Playwright's driver comes without its bundle of 200 MB: it is the npm package that the build
 * of the web side has installed anyway, run by the Node that built it.
 */
final class Chromium {

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Path DRIVER = Path.of("target", "playwright").toAbsolutePath();
  private static final Path PACKAGE =
      Path.of("web", "node_modules", "playwright-core").toAbsolutePath();

  private final List<Path> places;
  private final List<String> install;

  /**
   * @param places where the browser may be
   * @param install the command that puts it into one of them
   */
  Chromium(List<Path> places, List<String> install) {
    this.places = places;
    this.install = install;
  }

  /** A driver of its own process. To be closed by who asks for it. */
  static Playwright driver() {
    System.setProperty("playwright.cli.dir", link().toString());
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Starts the browser with an empty profile. */
  static Browser launch(Playwright driver) {
    Path own = Path.of(driver.chromium().executablePath());
    Path executable = here(own).executable();
    return driver
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(FLAGS));
  }

  /** Starts a browser of its own that keeps its profile in a folder. */
  static BrowserContext profile(Playwright driver, Path folder, String url, Look look) {
    Path executable = here(Path.of(driver.chromium().executablePath())).executable();
    return driver
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(FLAGS)
                .setBaseURL(url)
                .setViewportSize(look.width(), look.height()));
  }

  /** Where the browser is; it is installed first where it is nowhere. */
  Path executable() {
    return found()
        .orElseGet(
            () -> {
              System.out.println("No Chromium here. Installing one: " + String.join(" ", install));
              int status = run(install);
              return found()
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              "The browser tests need Chromium, and installing it failed (status "
                                  + status
                                  + "). Please install it (apt-get install chromium) or name one in"
                                  + " $CHROMIUM."));
            });
  }

  private Optional<Path> found() {
    return places.stream().filter(Files::isExecutable).findFirst();
  }

  /**
   * @param own where Playwright keeps a browser that it has installed itself
   */
  private static Chromium here(Path own) {
    String named = System.getenv("CHROMIUM");
    List<Path> places =
        Stream.concat(
                Stream.concat(Stream.ofNullable(named), USUAL.stream()).map(Path::of),
                Stream.of(own))
            .toList();
    String apt = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium";
    String playwright =
        "'%s' '%s' install chromium"
            .formatted(DRIVER.resolve("node"), DRIVER.resolve("package/cli.js"));
    boolean root = System.getProperty("user.name").equals("root");
    boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
    return new Chromium(
        places,
        List.of("sh", "-c", root && debian ? "(" + apt + ") || " + playwright : playwright));
  }

  private static int run(List<String> command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The driver's folder as Playwright for Java expects it: {@code node} and {@code package}. */
  private static Path link() {
    if (!Files.exists(PACKAGE)) {
      throw new IllegalStateException(
          PACKAGE + " is missing. `mvn compile` installs the packages of the web side.");
    }
    try {
      Files.createDirectories(DRIVER);
      link(DRIVER.resolve("node"), node());
      link(DRIVER.resolve("package"), PACKAGE);
      return DRIVER;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path at, Path to) throws IOException {
    Files.deleteIfExists(at);
    Files.createSymbolicLink(at, to);
  }

  private static Path node() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The browser tests need Node on the PATH."));
  }
}
