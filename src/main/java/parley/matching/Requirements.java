package parley.matching;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for, as its text states it.
 *
 * @param required must-haves: canonical skills, or phrases that no skill names
 * @param minYears years of experience asked for, 0 where the text says nothing
 * @param maxYears upper end of the range, or null where it is open
 * @param education the lowest level asked for, or null
 * @param fields fields of study that fit; empty means any
 * @param core those of {@code required} that the job's title names
 */
public record Requirements(
    Level level,
    List<String> required,
    List<String> preferred,
    double minYears,
    @Nullable Double maxYears,
    @Nullable String education,
    List<String> fields,
    List<String> core) {

  /** Where the title names nothing. */
  public Requirements(
      Level level,
      List<String> required,
      List<String> preferred,
      double minYears,
      @Nullable Double maxYears,
      @Nullable String education,
      List<String> fields) {
    this(level, required, preferred, minYears, maxYears, education, fields, List.of());
  }

  /** Role levels by the job's own lower bound of years: [0,2), [2,5), [5,∞). */
  public enum Level {
    @JsonProperty("entry")
    @JsonAlias("ENTRY")
    ENTRY,
    @JsonProperty("mid")
    @JsonAlias("MID")
    MID,
    @JsonProperty("senior")
    @JsonAlias("SENIOR")
    SENIOR;

    /** The band of the job's own lower bound; what the candidate has does not enter. */
    public static Level of(double minYears) {
      return minYears < 2 ? ENTRY : minYears < 5 ? MID : SENIOR;
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Requirements {
    required = List.copyOf(required);
    preferred = List.copyOf(preferred);
    fields = List.copyOf(fields);
    core = core == null ? List.of() : List.copyOf(core); // stored before there was one
  }

  /** Never null: those that were stored before there was one have none. */
  @Override
  public List<String> core() {
    return core == null ? List.of() : core;
  }
}
