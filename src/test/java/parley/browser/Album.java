package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of what somebody sees: each in light and dark, on a desktop and on a phone. */
final class Album {

  private static final List<Look> LOOKS =
      List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE, Look.PHONE.dark());

  private final Path folder;
  private final Audit audit;

  Album(Path folder, Audit audit) {
    this.folder = folder;
    this.audit = audit;
  }

  /** Goes there, waits for the heading, and takes the whole page. */
  void page(Person person, String name, String path, String heading) {
    person.go(path);
    assertThat(person.heading(heading).first()).isVisible();
    take(person, name, true);
  }

  /** As {@link #page}, the first screen alone: of pages without end. */
  void top(Person person, String name, String path, String heading) {
    person.go(path);
    assertThat(person.heading(heading).first()).isVisible();
    take(person, name, false);
  }

  /** What this person has in front of them now. */
  void now(Person person, String name) {
    take(person, name, true);
  }

  private void take(Person person, String name, boolean whole) {
    assertThat(person.exact("Loading…")).hasCount(0);
    person.page().waitForLoadState();
    for (Look look : LOOKS) {
      look.on(person.page());
      // What sticks to the top of a page that is scrolled would stand over what is below it.
      person.page().evaluate("() => scrollTo(0, 0)");
      String size = look.width() < 600 ? "phone" : "desktop";
      String scheme = look.scheme().name().toLowerCase(Locale.ROOT);
      person
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(folder.resolve(name + "-" + size + "-" + scheme + ".png"))
                  .setFullPage(whole));
    }
    audit.judge(person, name, LOOKS);
  }
}
