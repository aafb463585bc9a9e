package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser profile of their own: a page to look at, and the words to find things on
 * it. All errors of all its pages are collected. For the test's own thread.
 */
final class Person {

  private static final Pattern LOST_LINE =
      Pattern.compile("net::ERR_|WebSocket connection to|ERR_INTERNET_DISCONNECTED");

  /** Every break of the page's content policy becomes an error of its page. */
  private static final String REPORTS =
      "document.addEventListener('securitypolicyviolation', e => console.error('CSP report:',"
          + " e.violatedDirective, e.blockedURI, e.sourceFile))";

  private static final Pattern REFUSED =
      Pattern.compile("the server responded with a status of 4\\d\\d");

  private static final Pattern CLOCK = Pattern.compile("\\d+:\\d\\d");

  private static final int MOST_TABS = 60;

  private final BrowserContext context;
  private final List<String> errors = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final Page page;
  private boolean cuts;
  private boolean refusals;

  Person(BrowserContext context) {
    this.context = context;
    context.addInitScript(REPORTS);
    context.onPage(this::listen);
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Another tab of the same browser. */
  Page tab() {
    return context.newPage();
  }

  /** From here on this person's line is cut on purpose; what the browser says of that is right. */
  void lineWillBeCut() {
    cuts = true;
  }

  /** From here on the server refuses what this person sends: the browser logs a failed load. */
  void willBeRefused() {
    refusals = true;
  }

  /** What the pages have logged as an error, or thrown. */
  List<String> errors() {
    return errors.stream()
        .filter(e -> !cuts || !LOST_LINE.matcher(e).find())
        .filter(e -> !refusals || !REFUSED.matcher(e).find())
        .toList();
  }

  /** Every frame that came by WebSocket. */
  List<String> heard() {
    return heard;
  }

  void go(String path) {
    page.navigate(path);
  }

  Locator button(String name) {
    return role(AriaRole.BUTTON, name);
  }

  Locator link(String name) {
    return role(AriaRole.LINK, name);
  }

  Locator heading(String name) {
    return role(AriaRole.HEADING, name);
  }

  Locator heading(Pattern name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator text(String words) {
    return page.getByText(words);
  }

  /** Where these words stand, and no other beside them. */
  Locator exact(String words) {
    return page.getByText(words, new Page.GetByTextOptions().setExact(true));
  }

  /** The line of a transcript that says this, and can be seen. */
  Locator line(String words) {
    return page.getByRole(AriaRole.LISTITEM)
        .getByText(words)
        .filter(new Locator.FilterOptions().setVisible(true));
  }

  Locator text(Pattern words) {
    return page.getByText(words);
  }

  /** Presses Tab until this has the focus; fails where it is not reached. */
  void tabTo(Locator target) {
    assertThat(target).isVisible();
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError(target + " is not reached by Tab");
  }

  /** As {@link #tabTo}, and presses a key there. */
  void tabTo(Locator target, String key) {
    tabTo(target);
    page.keyboard().press(key);
  }

  /** The room's clock. */
  Locator clock() {
    return page.getByRole(AriaRole.TIMER);
  }

  /** What the room's clock shows, as soon as it shows a time. */
  int secondsLeft() {
    assertThat(clock()).hasText(CLOCK);
    String[] parts = clock().innerText().split(":");
    return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
  }

  /** What can be pressed in the dialog that is open. */
  Locator inDialog(String button) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }

  Locator role(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void listen(Page opened) {
    opened.onPageError(errors::add);
    opened.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
          }
        });
    opened.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(frame.text())));
  }
}
