package parley.insight.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON Lines strictly: a bank with one bad line is no bank. */
final class BankReader {

  private static final ObjectReader LINE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readerFor(BankQuestion.class);

  private final List<BankQuestion> questions = new ArrayList<>();
  private final Map<String, String> placeOf = new HashMap<>();

  /**
   * @throws IllegalArgumentException with file and line
   */
  void read(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String place = file + ":" + (i + 1);
      if (!lines.get(i).isBlank()) {
        BankQuestion question = parse(place, lines.get(i));
        unique(place, "id", question.id());
        unique(place, "text", question.text());
        questions.add(question);
      }
    }
  }

  List<BankQuestion> questions() {
    return List.copyOf(questions);
  }

  private void unique(String place, String what, String value) {
    String before = placeOf.putIfAbsent(what + ' ' + value, place);
    if (before != null) {
      throw new IllegalArgumentException(
          place + ": the same " + what + " stands in " + before + ": " + value);
    }
  }

  private static BankQuestion parse(String place, String line) {
    try {
      return LINE.readValue(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
    }
  }
}
