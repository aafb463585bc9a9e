package parley.verticle.resume;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Models;
import parley.resume.ModelReading;
import parley.resume.Resume;
import parley.resume.SkillFinder;

/**
 * Lets a language model read a résumé, where one is configured. It is given what a person sees of
 * the document, never what is hidden in it. Of its answer only that is kept that stands in the text
 * ({@link Resume#verified}). It never fails: without a usable answer in time the local reading
 * stands, and says so by its extractor.
 */
final class ModelReader {

  private static final Logger LOG = LoggerFactory.getLogger(ModelReader.class);
  private static final String PROMPT = "read-resume";

  /** With the reading of the document itself it must fit into the time of a task. */
  private static final long WITHIN_MS = 20_000;

  /** Some eight pages; of a longer text the local reading stands. */
  private static final int LONGEST = 24_000;

  private final Bus bus;
  private final SkillFinder skills;

  ModelReader(Bus bus, SkillFinder skills) {
    this.bus = bus;
    this.skills = skills;
  }

  Future<Reading> read(Reading reading) {
    return switch (reading) {
      case Reading.Unreadable unreadable -> Future.succeededFuture(unreadable);
      case Reading.Parsed parsed when parsed.text().length() > LONGEST ->
          Future.succeededFuture(parsed);
      case Reading.Parsed parsed ->
          bus.ask(
                  Models.COMPLETE,
                  new Models.Prompted(
                      PROMPT, Models.Payer.NOBODY, Map.of("resume", parsed.text()), 0, WITHIN_MS))
              .map(answer -> taken(parsed, answer))
              .recover(
                  failure -> {
                    LOG.warn("a résumé is read without a model: {}", failure.toString());
                    return Future.succeededFuture(parsed);
                  });
    };
  }

  private Reading taken(Reading.Parsed parsed, Models.Completion answer) {
    return switch (answer) {
      case Models.Missing _ -> parsed;
      case Models.Completed(String json, Models.Origin origin) -> {
        ModelReading said = Json.read(json, ModelReading.class);
        yield Resume.of(parsed.text(), YearMonth.now(ZoneOffset.UTC))
            .verified(said, skills, origin.label())
            .<Reading>map(
                read ->
                    new Reading.Parsed(
                        parsed.text(),
                        read.profile(),
                        read.review(),
                        Findings.with(parsed.problems(), read.profile()),
                        parsed.hidden()))
            .orElse(parsed);
      }
    };
  }
}
