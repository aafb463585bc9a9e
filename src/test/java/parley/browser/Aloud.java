package parley.browser;

import java.util.List;

/** What a screen reader would read out by itself: each change of a polite live region. */
final class Aloud {

  private static final String LISTEN =
      """
      window.heard = [];
      new MutationObserver(changes => changes.forEach(({ target }) => {
        const region = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest?.('[aria-live=polite]');
        if (region && region.textContent.trim()) window.heard.push(region.textContent.trim());
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
