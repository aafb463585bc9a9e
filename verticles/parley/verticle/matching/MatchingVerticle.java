package parley.verticle.matching;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
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

/** Answers {@link Minds#MATCH} and {@link Minds#ANALYSE}. */
public final class MatchingVerticle extends VerticleBase {

  private final Ontology ontology;
  private final Matcher matcher;
  private final Scores scores;

  public MatchingVerticle(
      Database database, Ontology ontology, Map<Requirements.Level, Weights> weights) {
    this.ontology = ontology;
    this.matcher = new Matcher(ontology, weights);
    this.scores = new Scores(database, matcher, weights);
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    var phrases = new PhraseSearch(bus);
    return bus.serve(Minds.MATCH, pair -> match(pair, phrases))
        .compose(_ -> bus.serve(Minds.ANALYSE, this::analyse));
  }

  private Future<Minds.Analysed> analyse(Minds.Analyse job) {
    return Future.succeededFuture(
        new Minds.Analysed(JobText.read(ontology, job.title(), job.description())));
  }

  private Future<Minds.Matched> match(Minds.Pair pair, PhraseSearch search) {
    UUID job = Ids.parse(pair.jobId());
    UUID resume = Ids.parse(pair.resumeId());
    return scores
        .find(job, resume)
        .map(found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND)))
        .compose(
            stored -> {
              String known = stored.match();
              return known != null
                  ? Future.succeededFuture(Json.read(known, Match.class))
                  : computed(stored, search)
                      .compose(match -> scores.keep(job, resume, stored, match).map(match));
            })
        .map(Minds.Matched::new);
  }

  private Future<Match> computed(Scores.Pair stored, PhraseSearch search) {
    String json = stored.profile();
    if (json == null) {
      return Future.failedFuture(
          Problem.of(
              stored.status().equals("failed")
                  ? Problem.Code.RESUME_FAILED
                  : Problem.Code.RESUME_NOT_READY));
    }
    Requirements asked = Json.read(stored.requirements(), Requirements.class);
    Profile profile = Json.read(json, Profile.class);
    List<String> phrases = matcher.phrases(asked, profile);
    Future<PhraseEvidence> evidence =
        phrases.isEmpty()
            ? Future.succeededFuture(PhraseEvidence.NONE)
            : search.search(phrases, PhraseEvidence.citable(passages(stored), profile));
    return evidence.map(found -> matcher.match(asked, profile, found));
  }

  // The month matters to the months of jobs only, and passages have none.
  private static List<Passage> passages(Scores.Pair stored) {
    String body = Objects.requireNonNullElse(stored.body(), "");
    return Resume.of(body, YearMonth.now(ZoneOffset.UTC)).passages();
  }
}
