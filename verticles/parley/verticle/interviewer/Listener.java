package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Models;
import parley.insight.Rejoinder;
import parley.insight.Transcript;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.insight.text.Plain;
import parley.interview.Question;

/**
 * Asks a language model for a question back. What it proposes is verified before anybody sees it;
 * where there is no model, or nothing that stands, there is nothing, and the bank is asked.
 */
final class Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  /** Later the interview has moved on. */
  private static final long WITHIN_MS = 20_000;

  private static final int LONGEST_ANSWER = 6_000;

  private final Bus bus;
  private final Memory memory;

  Listener(Bus bus) {
    this.bus = bus;
    this.memory = new Memory(bus);
  }

  /**
   * @param turn the open question and what is written so far, or the answer
   * @param listed questions of the bank that may be asked
   */
  Future<Optional<Question>> rejoin(
      String interview, Turn turn, Transcript transcript, List<BankQuestion> listed) {
    List<String> asked =
        new ArrayList<>(transcript.turns().stream().map(t -> t.question().text()).toList());
    asked.add(turn.question().text());
    String earlier = memory.of(interview, transcript.turns(), turn.index());
    return bus.ask(
            Models.COMPLETE,
            new Models.Prompted(
                "follow-up",
                Models.Payer.interview(interview),
                inputs(turn, earlier, listed),
                0,
                WITHIN_MS))
        .map(
            completion ->
                switch (completion) {
                  case Models.Missing _ -> Optional.<Question>empty();
                  case Models.Completed c ->
                      Json.read(c.json(), Rejoinder.class)
                          .verified(turn, listed, asked, c.origin().label());
                })
        .recover(
            failure -> {
              LOG.debug("no question back in {}: {}", interview, failure.toString());
              return Future.succeededFuture(Optional.empty());
            });
  }

  private static Map<String, String> inputs(Turn turn, String earlier, List<BankQuestion> listed) {
    return Map.of(
        "question", Plain.of(turn.question().text(), 1_000),
        "answer", turn.answer().substring(0, Math.min(LONGEST_ANSWER, turn.answer().length())),
        "earlier", earlier,
        "listed",
            IntStream.range(0, listed.size())
                .mapToObj(i -> (i + 1) + ". " + listed.get(i).text())
                .collect(Collectors.joining("\n")));
  }
}
