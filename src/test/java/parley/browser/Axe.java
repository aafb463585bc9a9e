package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.bus.Json;

/** Judges a page by axe's rules of WCAG 2.2 AA, in both colour schemes. */
final class Axe {

  private static final Path FILE = Path.of("web", "node_modules", "axe-core", "axe.min.js");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
  private static final String RUN =
      """
      rules => axe.run(document, { runOnly: { type: 'tag', values: rules } }).then(result => JSON.stringify({
        version: result.testEngine.version,
        passed: result.passes.map(rule => rule.id),
        broken: result.violations.map(v => ({ rule: v.id, where: v.nodes.map(n => n.target + ' ' + n.failureSummary) })),
        undecided: result.incomplete.map(rule => rule.id) }))\
      """;

  /**
   * @param passed rules that had something to judge and found it right
   * @param undecided rules that a person would have to judge
   */
  record Verdict(
      String version, List<String> passed, List<Broken> broken, List<String> undecided) {}

  /** A rule, and each place where it is broken and why. */
  record Broken(String rule, List<String> where) {}

  private Axe() {}

  /** What this person has in front of them, as it looks now. */
  static Verdict judge(Page page) {
    page.evaluate(source());
    return Json.read((String) page.evaluate(RUN, RULES), Verdict.class);
  }

  /** Fails where a rule is broken by what this person has in front of them. */
  static void check(Person person, String where) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(judge(person.page()).broken()).as(where + " in " + scheme).isEmpty();
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
