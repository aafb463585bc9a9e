package parley.insight;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The numbers of the local engine, of one version; a score names the version that made it.
 *
 * @param why where the numbers come from
 * @param cosine weight of the closeness of meaning
 * @param demoted weight of the closeness of meaning without what the question gives away
 * @param stems weight of the share of the key point's own words
 * @param grams weight of the share of its own character trigrams; the four weights sum to 1
 * @param low evidence that counts nothing
 * @param high evidence that counts in full
 * @param met credit, 0 to 1, from which a key point counts as met
 * @param exponent of coverage, in (0, 1]: below 1 what is missing costs less than what is there
 *     gains, as graders do it
 * @param strictness by which evidence a strict reading asks for more, a lenient one for less
 */
record Calibration(
    String version,
    String why,
    double cosine,
    double demoted,
    double stems,
    double grams,
    double low,
    double high,
    double met,
    double exponent,
    double strictness) {

  private static final String RESOURCE = "/scoring/local-2.json";

  static final Calibration SHIPPED = read();

  /**
   * @throws IllegalArgumentException where the numbers could let less evidence score more
   */
  Calibration {
    boolean weights = Math.min(Math.min(cosine, demoted), Math.min(stems, grams)) >= 0;
    if (!weights || Math.abs(cosine + demoted + stems + grams - 1) > 1e-9) {
      throw new IllegalArgumentException("The weights are not parts of 1.");
    }
    if (low - strictness < 0 || low >= high || exponent <= 0 || exponent > 1 || met <= 0) {
      throw new IllegalArgumentException("The anchors are not in order.");
    }
  }

  private static Calibration read() {
    var json =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
      return json.readValue(in, Calibration.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
