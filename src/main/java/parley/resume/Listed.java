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
  private static final String NAMES =
      "english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian"
          + "|turkish|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil"
          + "|telugu|marathi|gujarati|punjabi|chinese|mandarin|cantonese"
          + "|japanese|korean|vietnamese|thai|indonesian|malay|swedish"
          + "|norwegian|danish|finnish|czech|slovak|hungarian|romanian"
          + "|bulgarian|greek|serbian|croatian|slovenian|albanian|lithuanian"
          + "|latvian|estonian|swahili|amharic|tagalog|catalan|igbo|yoruba"
          + "|hausa|zulu|xhosa|afrikaans|irish|welsh|icelandic|basque|galician"
          + "|georgian|armenian|kazakh|nepali|sinhala|burmese|khmer|mongolian"
          + "|somali|tigrinya|kurdish|pashto|azerbaijani|uzbek|kannada"
          + "|malayalam|luxembourgish|maltese|bosnian|macedonian";

  /** What other languages call them. */
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry(
              "German", "deutsch|allemand|alemán|tedesco|alemão|duits|tyska|немецкий|niemiecki"),
          Map.entry(
              "English",
              "englisch|anglais|inglés|inglese|inglês|engels|engelska|английский"
                  + "|angielski|ingilizce"),
          Map.entry(
              "French", "französisch|français|francés|francese|francês|frans|franska|французский"),
          Map.entry("Spanish", "spanisch|espagnol|español|spagnolo|espanhol|castellano|испанский"),
          Map.entry("Italian", "italienisch|italien|italiano|итальянский"),
          Map.entry("Portuguese", "portugiesisch|portugais|português|portugués|portoghese"),
          Map.entry("Russian", "russisch|russe|ruso|russo|русский|rosyjski"),
          Map.entry("Turkish", "türkisch|turc|turco|türkçe"),
          Map.entry("Polish", "polnisch|polonais|polaco|polacco|polski|польский"),
          Map.entry("Dutch", "niederländisch|néerlandais|neerlandés|olandese|nederlands"),
          Map.entry("Arabic", "arabisch|arabe|árabe|arabo|арабский|العربية"),
          Map.entry("Chinese", "chinesisch|chinois|chino|cinese|китайский|中文"),
          Map.entry("Japanese", "japanisch|japonais|japonés|giapponese|日本語"),
          Map.entry("Ukrainian", "ukrainisch|ukrainien|ucraniano|ucraino|украинский|українська"),
          Map.entry("Catalan", "catalán|català|katalanisch"),
          Map.entry("Basque", "euskera|vasco"),
          Map.entry("Galician", "gallego|galego"),
          Map.entry("Swedish", "schwedisch|svenska|suédois|sueco"));

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?iU)(?<!\\p{L})(?:" + NAMES + "|" + String.join("|", ENGLISH.values()) + ")(?!\\p{L})");
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
    String lower = name.toLowerCase(Locale.ROOT);
    return ENGLISH.entrySet().stream()
        .filter(one -> List.of(one.getValue().split("\\|")).contains(lower))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }
}
