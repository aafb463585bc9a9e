package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import parley.testing.Product;

/**
 * One product and one browser for a class of tests, and people in front of it. After each test
 * everybody goes, and none of their pages may have logged an error; where the test has failed, a
 * picture of each page is in {@code target/browser}.
 */
final class Stage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final double PATIENCE_MS = 30_000;
  private static final Path PICTURES = Path.of("target", "browser");

  private final String name;
  private final Map<String, String> settings;
  private final List<Person> people = new ArrayList<>();
  private @Nullable Product product;
  private @Nullable Playwright driver;
  private @Nullable Browser browser;

  /**
   * @param name of the product's home under {@code target}
   * @param settings configuration keys and values
   */
  Stage(String name, Map<String, String> settings) {
    this.name = name;
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    try {
      if (failed) {
        picture(context.getRequiredTestMethod().getName());
      }
      for (Person person : people) {
        List<String> errors = person.errors();
        if (failed && !errors.isEmpty()) {
          System.out.println("Logged by the pages: " + errors);
        } else {
          assertThat(errors).as("logged by the pages").isEmpty();
        }
      }
    } finally {
      people.forEach(person -> person.context().close());
      people.clear();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  void open() {
    driver = Chromium.driver();
    browser = Chromium.launch(driver);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    product = Product.start(name, settings);
  }

  void close() {
    if (product != null) {
      product.close();
    }
    if (driver != null) {
      driver.close(); // and the browser with it
    }
  }

  Product product() {
    if (product == null) {
      throw new IllegalStateException("not open");
    }
    return product;
  }

  /** Somebody whom the product does not know yet. */
  Person stranger(Look look) {
    return enter(look, new Browser.NewContextOptions());
  }

  /** Somebody who has signed in before: {@code hr}, {@code candidate} or {@code admin}. */
  Person demo(String who, Look look) {
    JsonNode login = product().demo().path(who);
    return member(login.path("email").asText(), login.path("password").asText(), look);
  }

  /** Somebody who has signed in before in this browser profile. */
  Person member(String email, String password, Look look) {
    String hint =
        "{\"origins\":[{\"origin\":\"%s\",\"localStorage\":[{\"name\":\"parley.signed-in\",\"value\":\"1\"}]}]}"
            .formatted(product().url());
    Person person = enter(look, new Browser.NewContextOptions().setStorageState(hint));
    assertThat(
            person
                .context()
                .request()
                .post(
                    "/api/auth/login",
                    RequestOptions.create().setData(Map.of("email", email, "password", password)))
                .status())
        .isEqualTo(200);
    return person;
  }

  /**
   * Somebody whose browser keeps its profile in a folder, so that it may be killed and started
   * again. To be closed by who asks for it.
   */
  Person profile(Path folder, Look look) {
    if (driver == null) {
      throw new IllegalStateException("not open");
    }
    return new Person(Chromium.profile(driver, folder, product().url(), look));
  }

  private Person enter(Look look, Browser.NewContextOptions options) {
    if (browser == null) {
      throw new IllegalStateException("not open");
    }
    BrowserContext context =
        browser.newContext(
            options
                .setBaseURL(product().url())
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setReducedMotion(
                    ReducedMotion.REDUCE)); // a colour on its way is no colour to judge
    context.setDefaultTimeout(PATIENCE_MS);
    var person = new Person(context);
    people.add(person);
    return person;
  }

  private void picture(String test) {
    int number = 0;
    for (Person person : people) {
      for (Page page : person.context().pages()) {
        Path file = PICTURES.resolve(test + "-" + ++number + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println("What " + page.url() + " looked like: " + file);
      }
    }
  }
}
