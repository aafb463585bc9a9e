package parley.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import parley.bus.Json;
import parley.interview.Entry;

/**
 * An interview's log as somebody may read it. Numbers have no gap: what is not for the candidate
 * stands there as {@code withheld}.
 */
public record Transcript(UUID interviewId, List<Line> entries) {

  /**
   * @param at milliseconds since 1970
   */
  public record Line(long seq, long at, JsonNode event) {}

  private static final JsonNode WITHHELD = Json.tree("{\"type\":\"withheld\"}");

  static Transcript of(UUID interview, List<Entry> log, boolean hr) {
    return new Transcript(interview, log.stream().map(entry -> line(entry, hr)).toList());
  }

  private static Line line(Entry entry, boolean hr) {
    JsonNode event =
        hr || entry.event().forCandidate() ? Json.tree(Json.write(entry.event())) : WITHHELD;
    return new Line(entry.seq(), entry.at(), event);
  }
}
