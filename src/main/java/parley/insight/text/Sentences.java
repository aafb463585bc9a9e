package parley.insight.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences; a line break ends one too, as in lists. */
public final class Sentences {

  /** More is not looked at: nobody reads an answer of a hundred sentences, and each costs time. */
  private static final int MOST = 60;

  private Sentences() {}

  public static List<Sentence> of(String text) {
    var sentences = new ArrayList<Sentence>();
    int from = 0;
    while (from < text.length() && sentences.size() < MOST) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      line(text, from, to, sentences);
      from = to + 1;
    }
    return List.copyOf(sentences.subList(0, Math.min(MOST, sentences.size())));
  }

  private static void line(String text, int from, int to, List<Sentence> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text.substring(from, to));
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      add(text, from + start, from + end, sentences);
      start = end;
    }
  }

  private static void add(String text, int start, int end, List<Sentence> sentences) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    Sentence sentence = Sentence.of(first, text.substring(first, last));
    if (!sentence.words().isEmpty()) {
      sentences.add(sentence);
    }
  }
}
