package parley.insight.text;

import java.util.List;

/**
 * One sentence of a text: {@code text} is exactly what stands there from {@code start} (UTF-16 code
 * units).
 */
public record Sentence(int start, String text, List<String> words, List<String> stems) {

  public Sentence {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  public static Sentence of(int start, String text) {
    List<String> words = Words.of(text);
    return new Sentence(start, text, words, Words.stems(words));
  }

  /** The text without what nobody sees: what a model may be shown. */
  public String plain() {
    return Plain.of(text);
  }
}
