package parley.resume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certifications and spoken languages: plain lists. */
final class Listed {

  private static final int MOST = 30;
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?iU)(?<!\\p{L})(?:english|german|deutsch|englisch|französisch|spanisch"
              + "|italienisch|russisch|türkisch|polnisch|anglais|français|espagnol"
              + "|allemand|italien|inglés|español|alemán|francés|italiano|inglese"
              + "|tedesco|francese|spagnolo|inglês|português|portugués|espanhol"
              + "|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian"
              + "|turkish|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil"
              + "|telugu|marathi|gujarati|punjabi|chinese|mandarin|cantonese"
              + "|japanese|korean|vietnamese|thai|indonesian|malay|swedish"
              + "|norwegian|danish|finnish|czech|slovak|hungarian|romanian"
              + "|bulgarian|greek|serbian|croatian|slovenian|albanian|lithuanian"
              + "|latvian|estonian|swahili|amharic|tagalog|catalan|igbo|yoruba"
              + "|hausa|zulu|xhosa|afrikaans|irish|welsh|icelandic|basque|galician"
              + "|georgian|armenian|kazakh|nepali|sinhala|burmese|khmer|mongolian"
              + "|somali|tigrinya|kurdish|pashto|azerbaijani|uzbek|kannada"
              + "|malayalam|luxembourgish|maltese|bosnian|macedonian)(?!\\p{L})");

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("deutsch", "German"),
          Map.entry("allemand", "German"),
          Map.entry("alemán", "German"),
          Map.entry("tedesco", "German"),
          Map.entry("englisch", "English"),
          Map.entry("anglais", "English"),
          Map.entry("inglés", "English"),
          Map.entry("inglese", "English"),
          Map.entry("inglês", "English"),
          Map.entry("französisch", "French"),
          Map.entry("français", "French"),
          Map.entry("francés", "French"),
          Map.entry("francese", "French"),
          Map.entry("spanisch", "Spanish"),
          Map.entry("espagnol", "Spanish"),
          Map.entry("español", "Spanish"),
          Map.entry("spagnolo", "Spanish"),
          Map.entry("espanhol", "Spanish"),
          Map.entry("italienisch", "Italian"),
          Map.entry("italien", "Italian"),
          Map.entry("italiano", "Italian"),
          Map.entry("português", "Portuguese"),
          Map.entry("portugués", "Portuguese"),
          Map.entry("russisch", "Russian"),
          Map.entry("türkisch", "Turkish"),
          Map.entry("polnisch", "Polish"));
  private static final Pattern ITEM = Pattern.compile("[^,;|/•\\t]+");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}(?:\\s*[(:–-].{0,40})?");
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?iU)(?:native|fluent|basic|beginner|intermediate|advanced|professional"
              + "|proficient|conversational|elementary|limited|full|working"
              + "|mother|bilingual|muttersprache|fließend|grundkenntnisse|read"
              + "|speak|write|spoken|written|level)\\b.*");

  private Listed() {}

  /**
   * A fact of a list.
   *
   * @param value as the profile shows it
   * @param quote as the text has it
   */
  record Quoted(String value, Quote quote) {}

  static List<Quoted> certifications(List<Line> lines) {
    var found = new ArrayList<Quoted>();
    for (Line line : lines) {
      String text = line.content().text();
      if (!text.isBlank() && found.size() < MOST) {
        String shown = text.substring(0, Math.min(160, text.length()));
        found.add(new Quoted(shown, new Quote(shown, line.content().start())));
      }
    }
    return found;
  }

  /** Those that are known, by their English names, and what a list of languages names besides. */
  static List<Quoted> languages(List<Line> lines) {
    var found = new LinkedHashMap<String, Quoted>();
    for (Line line : lines) {
      Matcher items = ITEM.matcher(line.content().text());
      while (items.find() && found.size() < MOST) {
        int start = line.content().start() + items.start();
        Matcher known = LANGUAGE.matcher(items.group());
        boolean any = false;
        while (known.find()) {
          any = true;
          add(found, english(known.group()), new Quote(known.group(), start + known.start()));
        }
        String word = items.group().strip();
        if (!any && WORD.matcher(word).matches() && !LEVEL.matcher(word).matches()) {
          String name = word.split("[\\s(:–-]", 2)[0];
          add(found, name, new Quote(name, start + items.group().indexOf(name)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(LinkedHashMap<String, Quoted> found, String name, Quote quote) {
    String title =
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT);
    found.putIfAbsent(title, new Quoted(title, quote));
  }

  private static String english(String name) {
    return ENGLISH.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }
}
