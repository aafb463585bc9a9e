package parley.verticle.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import parley.bus.Problem;

/**
 * Refuses the one character that JSON allows and PostgreSQL's text cannot hold, U+0000. The
 * contract's schema language cannot name it in a way that every library understands.
 */
final class Nul {

  private Nul() {}

  /**
   * @throws Problem invalid_request
   */
  static void refuse(String field, String text) {
    if (text.indexOf('\0') >= 0) {
      throw Problem.field(field, "contains the character U+0000");
    }
  }

  /** In every text of a body, keys aside: those are the contract's. */
  static void refuse(String field, JsonNode body) {
    if (body.isTextual()) {
      refuse(field, body.textValue());
    } else if (body.isObject()) {
      for (Map.Entry<String, JsonNode> entry : body.properties()) {
        refuse(join(field, entry.getKey()), entry.getValue());
      }
    } else if (body.isArray()) {
      for (int i = 0; i < body.size(); i++) {
        refuse(join(field, String.valueOf(i)), body.get(i));
      }
    }
  }

  private static String join(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }
}
