package parley.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Text and numbers as HTML. */
final class Html {

  private Html() {}

  /** For text and for values of quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A whole number as it is, another one with two decimals; with a point wherever it is read. */
  static String number(JsonNode value) {
    return value.isIntegralNumber()
        ? String.format(Locale.ROOT, "%d", value.asLong())
        : String.format(Locale.ROOT, "%.2f", value.asDouble());
  }
}
