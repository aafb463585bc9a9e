package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parley.browser.Casting.Candidate;

/**
 * What people set in their system is followed: dark pages, less motion, everything twice as large.
 */
class LooksBrowserIT {

  @RegisterExtension
  static final Stage STAGE = new Stage("it-browser-looks", Map.of("interview.greeting", "PT0S"));

  /** A desktop of 1200 by 750 at 200 %. */
  private static final Look ZOOMED = new Look(600, 375, ColorScheme.LIGHT);

  /** How bright the page is behind its text, and the text itself: 0 is black, 255 white. */
  private static final String BRIGHTNESS =
      """
      () => {
        const bright = colour => colour.match(/\\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0) / 3;
        const style = getComputedStyle(document.body);
        return [bright(style.backgroundColor), bright(style.color)];
      }\
      """;

  private static final String MOVING =
      """
      () => [...document.querySelectorAll('*')].filter(e => {
        const style = getComputedStyle(e);
        return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
      }).length\
      """;

  private static Candidate cast;

  @BeforeAll
  static void cast() {
    var casting = new Casting(STAGE.product());
    cast = casting.candidate("Lola Looks", casting.job("Looks", Duration.ofMinutes(30), 3));
    cast.consent();
  }

  @Test
  void whoSetsTheSystemDarkHasDarkPages() {
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    for (String path : List.of("/", cast.lobby(), cast.room())) {
      candidate.go(path);
      darkAndLight(candidate, path);
    }
    Person hr = STAGE.demo("hr", Look.DESKTOP);
    hr.go("/hr/live");
    darkAndLight(hr, "/hr/live");
    Person admin = STAGE.demo("admin", Look.DESKTOP);
    admin.go("/admin");
    darkAndLight(admin, "/admin");
  }

  @Test
  void whoAsksForLessMotionSeesNoneAndOthersSeeLittle() {
    Person candidate = STAGE.member(cast.email(), cast.password(), Look.PHONE);
    for (String path : List.of("/", cast.lobby(), cast.room())) {
      candidate.go(path);
      assertThat(candidate.page().locator("h1")).isVisible();
      assertThat(candidate.page().locator("main button:visible").first()).isVisible();
      assertThat(moving(candidate, ReducedMotion.NO_PREFERENCE)).as(path).isPositive();
      assertThat(moving(candidate, ReducedMotion.REDUCE)).as(path).isZero();
    }
  }

  @Test
  void atTwiceTheSizeNoPageOfTeamsAndAdministratorsIsCutOff() {
    Person hr = STAGE.demo("hr", ZOOMED);
    for (String path : List.of("/hr", "/hr/jobs/new", "/hr/live", "/hr/questions")) {
      fits(hr, path);
    }
    fits(hr, "/hr/live?interview=" + cast.interview());
    Person admin = STAGE.demo("admin", ZOOMED);
    for (String page :
        List.of("", "/queue", "/users", "/questions", "/audit", "/models", "/settings")) {
      fits(admin, "/admin" + page);
    }
  }

  private static void fits(Person person, String path) {
    person.go(path);
    assertThat(person.page().locator("h1")).isVisible();
    assertThat(person.exact("Loading…")).hasCount(0);
    assertThat(Axe.width(person)).as("width of " + path).isLessThanOrEqualTo(ZOOMED.width());
  }

  private static int moving(Person person, ReducedMotion motion) {
    person.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
    return (int) person.page().evaluate(MOVING);
  }

  private static void darkAndLight(Person person, String path) {
    assertThat(person.page().locator("h1")).isVisible();
    List<Double> dark = brightness(person, ColorScheme.DARK);
    assertThat(dark.get(0)).as("page of " + path).isLessThan(60);
    assertThat(dark.get(1)).as("text of " + path).isGreaterThan(190);
    List<Double> light = brightness(person, ColorScheme.LIGHT);
    assertThat(light.get(0)).as("page of " + path).isGreaterThan(190);
    assertThat(light.get(1)).as("text of " + path).isLessThan(60);
  }

  private static List<Double> brightness(Person person, ColorScheme scheme) {
    person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return ((List<?>) person.page().evaluate(BRIGHTNESS))
        .stream().map(value -> ((Number) value).doubleValue()).toList();
  }
}
