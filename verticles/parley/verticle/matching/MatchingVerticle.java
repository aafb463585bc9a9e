package parley.verticle.matching;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.bus.Work;
import parley.matching.JobText;
import parley.matching.Match;
import parley.matching.Matcher;
import parley.matching.Ontology;
import parley.matching.PhraseEvidence;
import parley.matching.Requirements;
import parley.matching.Weights;
import parley.resume.Passage;
import parley.resume.Profile;
import parley.resume.Resume;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Tasks;

/** Answers {@link Minds#MATCH}, {@link Minds#ANALYSE} and {@link Work#MATCH_JOBS}. */
public final class MatchingVerticle extends VerticleBase {

  private final Supplier<Ontology> skills;
  private final Map<Requirements.Level, Weights> weights;
  private final Database database;
  private final Tasks tasks;
  private final Scores scores;

  /**
   * @param skills those in force: another ontology may take the former one's place at any time
   */
  public MatchingVerticle(
      Database database,
      Tasks tasks,
      Supplier<Ontology> skills,
      Map<Requirements.Level, Weights> weights) {
    this.database = database;
    this.tasks = tasks;
    this.skills = skills;
    this.weights = weights;
    this.scores = new Scores(database, weights);
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    var phrases = new PhraseSearch(bus);
    var prospects = new Prospects(database, tasks, pair -> match(pair, phrases));
    return bus.serve(Minds.MATCH, pair -> match(pair, phrases))
        .compose(_ -> bus.serve(Minds.ANALYSE, this::analyse))
        .compose(_ -> bus.serve(Work.MATCH_JOBS, prospects::of));
  }

  private Future<Minds.Analysed> analyse(Minds.Analyse job) {
    return Future.succeededFuture(
        new Minds.Analysed(JobText.read(skills.get(), job.title(), job.description())));
  }

  private Future<Minds.Matched> match(Minds.Pair pair, PhraseSearch search) {
    UUID job = Ids.parse(pair.jobId());
    UUID resume = Ids.parse(pair.resumeId());
    var matcher = new Matcher(skills.get(), weights);
    return scores
        .find(job, resume)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)))
        .compose(
            stored -> {
              String json = stored.profile();
              return json == null
                  ? Future.failedFuture(Problem.of(missing(stored)))
                  : match(
                      new Scores.Key(job, resume, stored.candidate()),
                      Json.read(stored.requirements(), Requirements.class),
                      Json.read(json, Profile.class),
                      matcher,
                      search);
            })
        .map(Minds.Matched::new);
  }

  private static Problem.Code missing(Scores.Pair stored) {
    return stored.status().equals("failed")
        ? Problem.Code.RESUME_FAILED
        : Problem.Code.RESUME_NOT_READY;
  }

  /** Where meanings are compared, the model that does it is part of the version. */
  private Future<Match> match(
      Scores.Key key, Requirements asked, Profile profile, Matcher matcher, PhraseSearch search) {
    List<String> phrases = matcher.phrases(asked, profile);
    if (phrases.isEmpty()) {
      return kept(
          key,
          matcher.version(),
          _ -> Future.succeededFuture(matcher.match(asked, profile, PhraseEvidence.NONE)));
    }
    return search
        .model()
        .compose(
            model ->
                kept(
                    key,
                    matcher.version() + "+" + model,
                    body ->
                        search
                            .search(phrases, PhraseEvidence.citable(passages(body), profile), model)
                            .map(found -> matcher.match(asked, profile, found).with(model))));
  }

  private Future<Match> kept(
      Scores.Key key, String version, Function<String, Future<Match>> computation) {
    return scores
        .kept(key, version)
        .compose(
            kept -> {
              String known = kept.match();
              return known != null
                  ? Future.succeededFuture(Json.read(known, Match.class))
                  : computation
                      .apply(Objects.requireNonNullElse(kept.body(), ""))
                      .compose(match -> scores.keep(key, kept.inputs(), match).map(match));
            });
  }

  // The month matters to the months of jobs only, and passages have none.
  private static List<Passage> passages(String body) {
    return Resume.of(body, YearMonth.now(ZoneOffset.UTC)).passages();
  }
}
