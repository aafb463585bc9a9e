package parley.verticle.scoring;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Minds;
import parley.bus.Work;
import parley.store.Claims;
import parley.store.Database;
import parley.store.Tasks;

/** The scorer of this node. */
public final class ScoringVerticle extends VerticleBase {

  private static final int THREADS = 2;

  private final Database database;
  private final Tasks tasks;
  private final Claims claims;

  /**
   * @param claims by which one node of all scores an answer while the interview runs
   */
  public ScoringVerticle(Database database, Tasks tasks, Claims claims) {
    this.database = database;
    this.tasks = tasks;
    this.claims = claims;
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("parley-scoring", THREADS);
    Embeddings embeddings = new Embeddings(bus);
    Scores scores = new Scores(database);
    ModelScores model = new ModelScores(bus, database);
    var alone = new AnswerScorer(workers, embeddings);
    var live = new LiveScores(alone, scores, claims, model);
    var interviews = new InterviewScoring(bus, workers, embeddings, scores, tasks, model);
    return bus.serve(Work.SCORE_INTERVIEW, interviews::score)
        .compose(
            _ -> bus.serve(Minds.JUDGE, judge -> alone.score(judge.turn()).map(Minds.Judged::new)))
        .compose(_ -> bus.listen(Interviews.GROWN, live::heard));
  }
}
