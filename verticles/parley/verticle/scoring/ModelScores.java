package parley.verticle.scoring;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Models;
import parley.insight.Jury;
import parley.insight.ModelScoring;
import parley.insight.ModelSheet;
import parley.insight.Panel;
import parley.insight.Turn;
import parley.store.Database;

/**
 * Independent scorings of answers by a language model, {@value #SAMPLES} each. They are asked for
 * while the interview runs and kept, so that the insights wait for the last answer's alone. A
 * scoring with an invented quote is not kept. Where there is no model, or not in time, there is no
 * scoring, and the local engine's stands.
 */
final class ModelScores {

  private static final Logger LOG = LoggerFactory.getLogger(ModelScores.class);

  static final int SAMPLES = 3;

  /** While the interview runs nobody waits. */
  private static final long LIVE_MS = 120_000;

  /** HR waits for the insights. */
  private static final long LAST_MS = 22_000;

  private final Bus bus;
  private final Database database;

  ModelScores(Bus bus, Database database) {
    this.bus = bus;
    this.database = database;
  }

  /** A scoring that is kept. */
  private record Kept(int question, int sample, ModelScoring.Said said, String origin) {}

  /** Scores an answer that was just given. */
  Future<Void> live(UUID interview, Turn turn) {
    return ModelSheet.of(turn)
        .map(sheet -> ask(interview, sheet, LIVE_MS, samples()).<Void>mapEmpty())
        .orElseGet(Future::succeededFuture);
  }

  /**
   * What a model says of a whole interview.
   *
   * @param origin what it comes from, for HR
   */
  record Said(Jury jury, String origin) {}

  /** Nothing where no model has anything to say in time; it never fails. */
  Future<Optional<Said>> of(UUID interview, List<Turn> turns) {
    List<ModelSheet> sheets = turns.stream().flatMap(t -> ModelSheet.of(t).stream()).toList();
    return kept(interview)
        .compose(kept -> missing(interview, sheets, kept).map(asked -> both(kept, asked)))
        .map(all -> said(sheets, all))
        .timeout(LAST_MS + 3_000, TimeUnit.MILLISECONDS)
        .recover(
            failure -> {
              LOG.warn("insights of {} without a model: {}", interview, failure.toString());
              return Future.succeededFuture(Optional.empty());
            });
  }

  private static Optional<Said> said(List<ModelSheet> sheets, List<Kept> all) {
    Map<Integer, Panel> panels = new HashMap<>();
    for (ModelSheet sheet : sheets) {
      List<ModelScoring> scorings =
          all.stream()
              .filter(kept -> kept.question() == sheet.turn().index())
              .flatMap(kept -> ModelScoring.verified(sheet, kept.said()).stream())
              .toList();
      panels.put(sheet.turn().index(), new Panel(sheet, scorings));
    }
    Jury jury = new Jury(panels);
    Set<String> origins = new LinkedHashSet<>();
    all.forEach(kept -> origins.add(kept.origin()));
    return jury.sits() ? Optional.of(new Said(jury, String.join("; ", origins))) : Optional.empty();
  }

  private static List<Kept> both(List<Kept> one, List<Kept> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<Integer> samples() {
    return IntStream.range(0, SAMPLES).boxed().toList();
  }

  private Future<List<Kept>> missing(UUID interview, List<ModelSheet> sheets, List<Kept> kept) {
    List<Future<List<Kept>>> asked = new ArrayList<>();
    for (ModelSheet sheet : sheets) {
      List<Integer> open = new ArrayList<>(samples());
      kept.stream()
          .filter(k -> k.question() == sheet.turn().index())
          .forEach(k -> open.remove(Integer.valueOf(k.sample())));
      if (!open.isEmpty()) {
        asked.add(ask(interview, sheet, LAST_MS, open));
      }
    }
    return Future.join(asked)
        .map(_ -> asked.stream().flatMap(future -> future.result().stream()).toList());
  }

  /** Never fails for what a model does. */
  private Future<List<Kept>> ask(
      UUID interview, ModelSheet sheet, long withinMs, List<Integer> samples) {
    List<Future<Optional<Kept>>> asked =
        samples.stream().map(sample -> ask(interview, sheet, withinMs, sample)).toList();
    return Future.join(asked)
        .map(_ -> asked.stream().flatMap(future -> future.result().stream()).toList());
  }

  private Future<Optional<Kept>> ask(UUID interview, ModelSheet sheet, long withinMs, int sample) {
    var prompted =
        new Models.Prompted(
            "score-answer",
            Models.Payer.interview(interview.toString()),
            sheet.inputs(),
            sample,
            withinMs);
    return bus.ask(Models.COMPLETE, prompted)
        .compose(
            completion ->
                switch (completion) {
                  case Models.Missing _ -> Future.succeededFuture(Optional.<Kept>empty());
                  case Models.Completed c -> keep(interview, sheet, sample, c);
                })
        .recover(
            failure -> {
              LOG.debug("no scoring of an answer in {}: {}", interview, failure.toString());
              return Future.succeededFuture(Optional.empty());
            });
  }

  private Future<Optional<Kept>> keep(
      UUID interview, ModelSheet sheet, int sample, Models.Completed completed) {
    ModelScoring.Said said = Json.read(completed.json(), ModelScoring.Said.class);
    if (ModelScoring.verified(sheet, said).isEmpty()) {
      LOG.info(
          "a scoring by {} is dropped: it quotes what was not written",
          completed.origin().provider());
      return Future.succeededFuture(Optional.empty());
    }
    var kept = new Kept(sheet.turn().index(), sample, said, completed.origin().label());
    return database
        .run(
            """
            insert into model_scoring(interview_id, question, sample, body, origin)
            values ($1, $2, $3, $4::text::jsonb, $5) on conflict do nothing\
            """,
            interview,
            kept.question(),
            sample,
            Json.write(said),
            kept.origin())
        .map(_ -> Optional.of(kept));
  }

  private Future<List<Kept>> kept(UUID interview) {
    return database.list(
        row ->
            new Kept(
                row.getInteger("question"),
                row.getInteger("sample"),
                Json.read(row.getString("body"), ModelScoring.Said.class),
                row.getString("origin")),
        "select question, sample, body::text as body, origin from model_scoring where interview_id"
            + " = $1 order by question, sample",
        interview);
  }
}
