package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import parley.bus.Bus;
import parley.bus.Minds;
import parley.insight.Turn;
import parley.insight.plan.JobRole;
import parley.interview.Question;

/** Tag {@code practice}: interviews that count for nothing. */
final class PracticeRoutes {

  private record Roles(List<JobRole> items) {}

  private record Asked(String id, Question.Kind kind, String competence, String text) {}

  private record Round(List<Asked> questions) {}

  /**
   * @param index under which the round's page counts it
   */
  private record Answer(String question, int index, String text) {}

  private final Bus bus;

  PracticeRoutes(Bus bus) {
    this.bus = bus;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forCandidate("listPracticeRoles", PracticeRoutes::roles),
        Endpoint.forCandidate("practise", this::round),
        Endpoint.forCandidate("judgePractice", this::judge));
  }

  /** The first one reads a file. */
  private static Future<Reply> roles(Call call) {
    return call.context()
        .vertx()
        .executeBlocking(JobRole::all, false)
        .map(roles -> Reply.ok(new Roles(roles)));
  }

  private Future<Reply> round(Call call) {
    return bus.ask(Minds.PRACTISE, call.body(Minds.Practise.class))
        .map(
            round ->
                Reply.ok(
                    new Round(round.questions().stream().map(PracticeRoutes::asked).toList())));
  }

  /** What a good answer says is told only once there is one. */
  private static Asked asked(Question q) {
    return new Asked(q.id(), q.kind(), q.competence(), q.text());
  }

  private Future<Reply> judge(Call call) {
    Answer answer = call.body(Answer.class);
    return bus.ask(Minds.RECALL, new Minds.Recall(answer.question()))
        .map(recalled -> new Turn(answer.index(), recalled.question(), answer.text()))
        .compose(turn -> bus.ask(Minds.JUDGE, new Minds.Judge(turn)))
        .map(judged -> Reply.ok(judged.score()));
  }
}
