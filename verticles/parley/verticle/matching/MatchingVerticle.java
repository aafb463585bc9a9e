package parley.verticle.matching;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.matching.JobText;
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

  private final Database database;
  private final Ontology ontology;
  private final Matcher matcher;

  public MatchingVerticle(
      Database database, Ontology ontology, Map<Requirements.Level, Weights> weights) {
    this.database = database;
    this.ontology = ontology;
    this.matcher = new Matcher(ontology, weights);
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

  private record Stored(
      String requirements, String status, @Nullable String profile, @Nullable String body) {}

  private Future<Minds.Matched> match(Minds.Pair pair, PhraseSearch search) {
    UUID job = Ids.parse(pair.jobId());
    UUID resume = Ids.parse(pair.resumeId());
    return database
        .first(
            row ->
                new Stored(
                    row.getString("requirements"),
                    row.getString("status"),
                    row.getString("profile"),
                    row.getString("body")),
            "select p.requirements::text as requirements, r.status, r.profile::text as profile,"
                + " r.body from posting p, resume r where p.id = $1 and r.id = $2",
            job,
            resume)
        .compose(
            found ->
                found
                    .map(stored -> match(stored, search))
                    .orElseGet(() -> Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND))));
  }

  private Future<Minds.Matched> match(Stored stored, PhraseSearch search) {
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
    return evidence.map(found -> new Minds.Matched(matcher.match(asked, profile, found)));
  }

  // The month matters to the months of jobs only, and passages have none.
  private static List<Passage> passages(Stored stored) {
    String body = Objects.requireNonNullElse(stored.body(), "");
    return Resume.of(body, YearMonth.now(ZoneOffset.UTC)).passages();
  }
}
