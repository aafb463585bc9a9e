package parley.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for, as its text states it.
 *
 * @param required must-haves: canonical skills, or phrases that no skill names
 * @param minYears years of experience asked for, 0 where the text says nothing
 * @param maxYears upper end of the range, or null where it is open
 * @param education the lowest level asked for, or null
 * @param fields fields of study that fit; empty means any
 */
public record Requirements(
    Level level,
    List<String> required,
    List<String> preferred,
    double minYears,
    @Nullable Double maxYears,
    @Nullable String education,
    List<String> fields) {

  /** Role levels by the job's own lower bound of years: [0,2), [2,5), [5,∞). */
  public enum Level {
    ENTRY,
    MID,
    SENIOR
  }

  public Requirements {
    required = List.copyOf(required);
    preferred = List.copyOf(preferred);
    fields = List.copyOf(fields);
  }
}
