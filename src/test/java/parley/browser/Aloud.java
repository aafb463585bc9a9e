package parley.browser;

import java.util.List;

/**
 * What a screen reader would read out by itself: a polite live region, once for all that changes in
 * it at once.
 */
final class Aloud {

  private static final String LISTEN =
      """
      window.heard = [];
      const regionOf = ({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest?.('[aria-live=polite]');
      new MutationObserver(changes => new Set(changes.map(regionOf)).forEach(region => {
        if (region?.textContent.trim()) window.heard.push(region.textContent.trim());
      })).observe(document, { subtree: true, childList: true, characterData: true });\
      """;

  private Aloud() {}

  /** From this person's next page on. */
  static void listen(Person person) {
    person.page().addInitScript(LISTEN);
  }

  /** What was read out on this page so far that begins so. */
  @SuppressWarnings("unchecked")
  static List<String> said(Person person, String begins) {
    return ((List<String>) person.page().evaluate("() => window.heard"))
        .stream().filter(text -> text.startsWith(begins)).toList();
  }
}
