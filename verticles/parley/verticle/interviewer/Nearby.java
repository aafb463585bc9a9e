package parley.verticle.interviewer;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Spaces;
import parley.insight.Transcript;
import parley.insight.Turn;
import parley.insight.bank.BankQuestion;
import parley.insight.plan.Difficulty;
import parley.insight.text.Plain;
import parley.interview.Question;

/**
 * Questions back that lie near to an answer: other questions of the asked one's skill, and those of
 * language models that were kept because they drew good answers. None that the interview knows.
 */
final class Nearby {

  private static final Logger LOG = LoggerFactory.getLogger(Nearby.class);

  /** That a model may choose from. */
  private static final int LISTED = 10;

  /** Among these the nearest in meaning are looked for. */
  private static final int MOST_SIBLINGS = 200;

  private static final int LONGEST_ANSWER = 1_000;

  private final Shelf shelf;
  private final Kept kept;
  private final Neighbours ofBank;
  private final Neighbours ofKept;

  Nearby(Bus bus, Shelf shelf, Kept kept) {
    this.shelf = shelf;
    this.kept = kept;
    this.ofBank = new Neighbours(bus, Spaces.Space.QUESTIONS);
    this.ofKept = new Neighbours(bus, Spaces.Space.FOLLOW_UPS);
  }

  private record Near(Question question, double cosine) {}

  /** The nearest of the bank, for a model to choose from; without the vectors any of the skill. */
  Future<List<BankQuestion>> listed(String interview, Turn turn, Transcript transcript) {
    return siblings(interview, turn, transcript)
        .compose(
            siblings -> {
              Map<String, BankQuestion> all = byId(siblings.questions(), BankQuestion::id);
              return all.size() <= LISTED
                  ? Future.succeededFuture(siblings.questions())
                  : ofBank
                      .nearest(answer(turn), texts(all, BankQuestion::text), LISTED)
                      .map(
                          hits ->
                              hits.stream()
                                  .flatMap(hit -> Stream.ofNullable(all.get(hit.id())))
                                  .toList())
                      .recover(
                          failure -> {
                            LOG.debug("questions by their skill alone: {}", failure.toString());
                            return Future.succeededFuture(siblings.questions().subList(0, LISTED));
                          });
            });
  }

  /**
   * The nearest of all; of the bank only what is as hard as the answer suggests.
   *
   * @param composite of the answer, 0 to 10; asked only where there is something to choose from
   */
  Future<Optional<Question>> nearest(
      String interview,
      Turn turn,
      Transcript transcript,
      Function<Turn, Future<Double>> composite) {
    return Future.all(
            siblings(interview, turn, transcript)
                .compose(siblings -> nearest(turn, siblings, composite)),
            kept(turn, transcript))
        .map(both -> nearer(both.resultAt(0), both.resultAt(1)).map(Near::question));
  }

  private Future<Shelf.Siblings> siblings(String interview, Turn turn, Transcript transcript) {
    return shelf
        .siblings(interview, turn.question().id(), MOST_SIBLINGS)
        .map(siblings -> siblings.without(transcript::knows));
  }

  private Future<Optional<Near>> nearest(
      Turn turn, Shelf.Siblings siblings, Function<Turn, Future<Double>> composite) {
    if (siblings.questions().isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    String source = "Follows from the answer to question " + turn.index();
    return composite
        .apply(turn)
        .map(points -> Difficulty.fitting(siblings.questions(), siblings.level(), points))
        .map(
            fitting -> fitting.stream().map(q -> q.asked(Question.Kind.FOLLOW_UP, source)).toList())
        .compose(fitting -> nearest(ofBank, turn, fitting));
  }

  private Future<Optional<Near>> kept(Turn turn, Transcript transcript) {
    return shelf
        .asked(turn.question().id())
        .compose(bank -> bank.map(kept::of).orElseGet(() -> Future.succeededFuture(List.of())))
        .map(found -> found.stream().filter(q -> !transcript.knows(q.id())).toList())
        .compose(found -> nearest(ofKept, turn, found));
  }

  private static Future<Optional<Near>> nearest(
      Neighbours neighbours, Turn turn, List<Question> among) {
    Map<String, Question> all = byId(among, Question::id);
    return neighbours
        .nearest(answer(turn), texts(all, Question::text), 1)
        .map(
            hits ->
                hits.stream()
                    .flatMap(
                        hit ->
                            Stream.ofNullable(all.get(hit.id()))
                                .map(question -> new Near(question, hit.cosine())))
                    .findFirst());
  }

  private static Optional<Near> nearer(Optional<Near> one, Optional<Near> other) {
    return Stream.concat(one.stream(), other.stream())
        .max(Comparator.comparingDouble(Near::cosine));
  }

  private static String answer(Turn turn) {
    return Plain.of(turn.answer(), LONGEST_ANSWER);
  }

  private static <T> Map<String, T> byId(Collection<T> questions, Function<T, String> id) {
    return questions.stream()
        .collect(Collectors.toMap(id, q -> q, (first, _) -> first, LinkedHashMap::new));
  }

  private static <T> Map<String, String> texts(Map<String, T> questions, Function<T, String> text) {
    var texts = new LinkedHashMap<String, String>();
    questions.forEach((id, question) -> texts.put(id, text.apply(question)));
    return texts;
  }
}
