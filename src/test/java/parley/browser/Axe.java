package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Judges a page by axe's rules of WCAG 2.2 AA, in both colour schemes. */
final class Axe {

  private static final Path FILE = Path.of("web", "node_modules", "axe-core", "axe.min.js");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
  private static final String VIOLATIONS =
      """
      rules => axe.run(document, { runOnly: { type: 'tag', values: rules } }).then(result =>
        result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; ')))\
      """;

  private Axe() {}

  /** Fails where a rule is broken by what this person has in front of them. */
  static void check(Person person, String where) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      person.page().evaluate(source());
      Object violations = person.page().evaluate(VIOLATIONS, RULES);
      assertThat(violations).as(where + " in " + scheme).isEqualTo(List.of());
    }
  }

  /** How wide the page is in CSS pixels, its sideways scrolling included. */
  static int width(Person person) {
    return (int) person.page().evaluate("() => document.documentElement.scrollWidth");
  }

  private static String source() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
