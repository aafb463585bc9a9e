package parley.verticle.matching;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.matching.Match;
import parley.matching.PhraseEvidence;
import parley.resume.Passage;

/** Finds for each phrase the passage of the résumé that is nearest in meaning, by cosine. */
final class PhraseSearch {

  /** Of a question to the embedding verticle. */
  private static final int BATCH = 64;

  /** A résumé has some 40 passages; more are not read. */
  private static final int MOST_PASSAGES = 160;

  private final Bus bus;

  PhraseSearch(Bus bus) {
    this.bus = bus;
  }

  /** The model in use, by name and digest. Fails as {@link #search} does. */
  Future<String> model() {
    return embed(List.of()).map(Minds.Vectors::model);
  }

  /**
   * Fails with {@link Problem.Code#UNAVAILABLE} where the vectors are not to be had, or are another
   * model's than was said.
   */
  Future<PhraseEvidence> search(List<String> phrases, List<Passage> passages, String model) {
    if (phrases.isEmpty() || passages.isEmpty()) {
      return Future.succeededFuture(PhraseEvidence.NONE);
    }
    List<Passage> read = passages.subList(0, Math.min(MOST_PASSAGES, passages.size()));
    var texts = new ArrayList<String>(phrases);
    read.forEach(passage -> texts.add(passage.oneLine()));
    return vectors(texts, model)
        .map(
            vectors ->
                nearest(
                    phrases,
                    vectors.subList(0, phrases.size()),
                    read,
                    vectors.subList(phrases.size(), vectors.size())));
  }

  private Future<List<float[]>> vectors(List<String> texts, String model) {
    Future<List<float[]>> all = Future.succeededFuture(new ArrayList<>());
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = List.copyOf(texts.subList(from, Math.min(texts.size(), from + BATCH)));
      all =
          all.compose(
              so ->
                  embed(batch)
                      .map(
                          vectors -> {
                            if (!vectors.model().equals(model)) {
                              throw Problem.of(
                                  Problem.Code.UNAVAILABLE,
                                  "two embedding models answer: "
                                      + model
                                      + " and "
                                      + vectors.model());
                            }
                            so.addAll(vectors.vectors());
                            return so;
                          }));
    }
    return all;
  }

  private Future<Minds.Vectors> embed(List<String> batch) {
    var question = new Minds.Embed(batch);
    return bus.ask(Minds.EMBED, question)
        .recover(
            failure ->
                failure instanceof Problem problem && problem.code() == Problem.Code.UNAVAILABLE
                    ? bus.ask(Minds.EMBED, question)
                    : Future.failedFuture(failure));
  }

  private static PhraseEvidence nearest(
      List<String> phrases, List<float[]> asked, List<Passage> passages, List<float[]> said) {
    var nearest = new HashMap<String, PhraseEvidence.Nearest>();
    for (int p = 0; p < phrases.size(); p++) {
      int best = 0;
      double cosine = -1;
      for (int i = 0; i < said.size(); i++) {
        double dot = dot(asked.get(p), said.get(i));
        if (dot > cosine) {
          cosine = dot;
          best = i;
        }
      }
      Passage passage = passages.get(best);
      nearest.put(
          phrases.get(p),
          new PhraseEvidence.Nearest(
              cosine,
              new Match.Quote(passage.quote().text(), passage.quote().start()),
              passage.where()));
    }
    return new PhraseEvidence(nearest);
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
