package parley.hiring;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.matching.Requirements;

/** A job's requirements as the API shows them. */
public record Analysis(
    String level,
    List<String> required,
    List<String> preferred,
    double minYears,
    @Nullable Double maxYears,
    @Nullable String education,
    List<String> fields) {

  static Analysis of(Requirements r) {
    return new Analysis(
        r.level().name().toLowerCase(Locale.ROOT),
        r.required(),
        r.preferred(),
        r.minYears(),
        r.maxYears(),
        r.education(),
        r.fields());
  }
}
