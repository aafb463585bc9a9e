package parley.resume;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certifications and spoken languages: plain lists. */
final class Listed {

  private static final int MOST = 30;
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:english|german|deutsch|englisch|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|telugu|marathi|gujarati|punjabi|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|malay|swedish|norwegian|danish|finnish|czech|slovak|hungarian|romanian|bulgarian|greek|serbian|croatian|slovenian|albanian|lithuanian|latvian|estonian|swahili|amharic|tagalog|catalan|igbo|yoruba|hausa|zulu|xhosa|afrikaans|irish|welsh|icelandic|basque|galician|georgian|armenian|kazakh|nepali|sinhala|burmese|khmer|mongolian|somali|tigrinya|kurdish|pashto|azerbaijani|uzbek|kannada|malayalam|luxembourgish|maltese|bosnian|macedonian)(?!\\p{L})");

  private Listed() {}

  static List<String> certifications(List<Line> lines) {
    var found = new ArrayList<String>();
    for (Line line : lines) {
      String text = line.content().text();
      if (!text.isBlank() && found.size() < MOST) {
        found.add(text.substring(0, Math.min(160, text.length())));
      }
    }
    return found;
  }

  static List<String> languages(List<Line> lines) {
    var found = new LinkedHashSet<String>();
    for (Line line : lines) {
      Matcher matcher = LANGUAGE.matcher(line.text());
      while (matcher.find() && found.size() < MOST) {
        String name = matcher.group();
        found.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
      }
    }
    return List.copyOf(found);
  }
}
