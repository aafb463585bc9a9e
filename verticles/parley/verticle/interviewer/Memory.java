package parley.verticle.interviewer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Models;
import parley.cache.Recent;
import parley.insight.Turn;

/**
 * What a language model is told of the earlier interview: all of it where it is short, else a
 * summary by the model itself and the newest turns. Nobody waits for the summary: until it is there
 * the oldest turns are left out. The whole transcript stays in the log. For one event loop.
 */
final class Memory {

  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  /** Characters that are told as they are: about 1,500 tokens. */
  static final int LONGEST = 6_000;

  private static final int NEWEST = 2;
  private static final int MOST_KEPT = 5_000;
  private static final long WITHIN_MS = 60_000;

  private final Bus bus;
  private final Map<String, Summary> kept = new Recent<>(MOST_KEPT);

  Memory(Bus bus) {
    this.bus = bus;
  }

  /**
   * @param turns how many of the oldest it covers
   * @param text empty while it is being made, and where there is no model for it
   */
  private record Summary(int turns, String text) {}

  private record Said(String summary) {}

  /**
   * @param index of the turn that is spoken of; only those before it are earlier
   */
  String of(String interview, List<Turn> turns, int index) {
    List<Turn> earlier = turns.stream().filter(turn -> turn.index() < index).toList();
    String whole = told(earlier);
    if (whole.length() <= LONGEST) {
      return whole;
    }
    Summary summary = kept.getOrDefault(interview, new Summary(0, ""));
    int old = earlier.size() - NEWEST;
    if (old > summary.turns()) {
      String before = summary.text().isEmpty() ? "" : "Summary: " + summary.text() + "\n\n";
      int from = summary.text().isEmpty() ? 0 : summary.turns();
      kept.put(interview, new Summary(old, summary.text()));
      summarise(interview, before + told(earlier.subList(from, old)), old);
    }
    String newest = told(earlier.subList(Math.max(0, old), earlier.size()));
    String head = summary.text().isEmpty() ? "" : "Summary: " + summary.text() + "\n\n";
    return head + newest.substring(Math.max(0, newest.length() - LONGEST));
  }

  private void summarise(String interview, String text, int turns) {
    bus.ask(
            Models.COMPLETE,
            new Models.Prompted(
                "summarise",
                Models.Payer.interview(interview),
                Map.of("transcript", text),
                0,
                WITHIN_MS))
        .onSuccess(
            completion -> {
              if (completion instanceof Models.Completed c) {
                kept.put(interview, new Summary(turns, Json.read(c.json(), Said.class).summary()));
              }
            })
        .onFailure(failure -> LOG.debug("no summary of {}: {}", interview, failure.toString()));
  }

  private static String told(List<Turn> turns) {
    return turns.stream()
        .map(turn -> "Question: " + turn.question().text() + "\nAnswer: " + turn.answer())
        .collect(Collectors.joining("\n\n"));
  }
}
