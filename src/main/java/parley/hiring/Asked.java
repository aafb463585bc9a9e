package parley.hiring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.matching.Requirements;

/**
 * What a job asks for in HR's own words, where its text was read wrongly.
 *
 * @param required must-haves: names of skills or short phrases
 * @param minYears null: none
 */
public record Asked(
    String level,
    List<String> required,
    List<String> preferred,
    @Nullable Double minYears,
    @Nullable Double maxYears,
    @Nullable String education,
    @Nullable List<String> fields) {

  /**
   * @param read what was read in the text: what of it the title names is still the core
   * @throws Problem invalid_request where the range of years ends before it begins
   */
  Requirements over(Requirements read) {
    double least = Objects.requireNonNullElse(minYears, 0.0);
    if (maxYears != null && maxYears < least) {
      throw Problem.field("requirements.maxYears", "is less than minYears");
    }
    List<String> musts = distinct(required);
    return new Requirements(
        Requirements.Level.valueOf(level.toUpperCase(Locale.ROOT)),
        musts,
        distinct(preferred).stream().filter(one -> !musts.contains(one)).toList(),
        least,
        maxYears,
        education,
        fields == null ? List.of() : distinct(fields),
        read.core().stream().filter(musts::contains).toList());
  }

  private static List<String> distinct(List<String> texts) {
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }
}
