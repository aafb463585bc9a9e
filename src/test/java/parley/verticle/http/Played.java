package parley.verticle.http;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.bus.Acted;
import parley.bus.Bus;
import parley.bus.Interviews;
import parley.bus.Minds;
import parley.bus.Problem;
import parley.insight.Scorer;
import parley.insight.plan.Coverage;
import parley.interview.Decision;
import parley.interview.Entry;
import parley.interview.Event;
import parley.interview.Interview;
import parley.interview.Question;
import parley.interview.State;
import parley.matching.Match;
import parley.matching.Requirements;

/** The verticles that are not here: interviews in memory by the real rules, and fixed thoughts. */
final class Played {

  final Map<String, List<Entry>> logs = new ConcurrentHashMap<>();
  volatile long points = 82_345_678;
  volatile boolean plans = true;

  Future<?> serve(Bus bus) {
    return Future.all(
        List.of(
            bus.serve(
                Minds.ANALYSE, _ -> Future.succeededFuture(new Minds.Analysed(requirements()))),
            bus.serve(Minds.MATCH, _ -> Future.succeededFuture(new Minds.Matched(match()))),
            bus.serve(
                Minds.PREVIEW,
                _ ->
                    Future.succeededFuture(
                        new Minds.Previewed(
                            List.of(question(), question()),
                            new Coverage(
                                List.of(new Coverage.Covered("Java", true, List.of(1, 2))))))),
            bus.serve(
                Minds.PRACTISE, _ -> Future.succeededFuture(new Minds.Round(List.of(question())))),
            bus.serve(Minds.RECALL, _ -> Future.succeededFuture(new Minds.Recalled(question()))),
            bus.serve(
                Minds.JUDGE,
                judge ->
                    Future.succeededFuture(
                        new Minds.Judged(new Scorer((_, _) -> 0).score(judge.turn())))),
            bus.serve(
                Minds.PLAN,
                _ ->
                    plans
                        ? Future.succeededFuture(
                            new Minds.Planned(
                                "Welcome.", "Goodbye.", List.of(question(), question())))
                        : Future.failedFuture(Problem.of(Problem.Code.UNAVAILABLE, "no planner"))),
            bus.serve(Interviews.ACT, this::act),
            bus.serve(Interviews.LOOK, this::look)));
  }

  /** What a candidate, the clock or a node would do. */
  void append(String interview, Event... events) {
    synchronized (logs) {
      State state = Interview.replay(log(interview));
      log(interview).addAll(Interview.number(state, List.of(events), System.currentTimeMillis()));
    }
  }

  private Future<Acted.Outcome> act(Interviews.Act act) {
    synchronized (logs) {
      State state = Interview.replay(log(act.interview()));
      Acted acted =
          switch (Interview.decide(state, act.command(), System.currentTimeMillis())) {
            case Decision.Accepted accepted -> {
              append(act.interview(), accepted.events().toArray(Event[]::new));
              yield new Acted.Accepted(state.seq() + 1);
            }
            case Decision.Repeated r -> new Acted.Repeated(r.seq());
            case Decision.Rejected r ->
                new Acted.Rejected(
                    r.why().name().toLowerCase(Locale.ROOT), r.message(), r.expected());
          };
      return Future.succeededFuture(new Acted.Outcome(acted));
    }
  }

  private Future<Interviews.Looked> look(Interviews.Look look) {
    synchronized (logs) {
      List<Entry> log = log(look.interview());
      if (log.isEmpty()) {
        return Future.failedFuture(Problem.of(Problem.Code.NOT_FOUND));
      }
      State s = Interview.replay(log);
      Event.Reason reason = s.reason();
      var view =
          new Interviews.View(
              s.phase().name(),
              s.asked().size(),
              s.of(),
              s.answers(),
              s.hold() != null,
              true,
              s.present(),
              s.clock().limitMs(),
              s.clock().remaining(System.currentTimeMillis()),
              reason == null ? null : reason.name(),
              s.seq());
      return Future.succeededFuture(
          new Interviews.Looked(
              view, log.stream().filter(entry -> entry.seq() > look.lastSeq()).toList()));
    }
  }

  private List<Entry> log(String interview) {
    return logs.computeIfAbsent(interview, _ -> new ArrayList<>());
  }

  private static Requirements requirements() {
    return new Requirements(
        Requirements.Level.MID,
        List.of("Java", "PostgreSQL"),
        List.of("Docker"),
        2,
        5.0,
        null,
        List.of());
  }

  private Match match() {
    return new Match(
        points,
        "mid",
        List.of(new Match.Part("required", 45.0, 50, "2/2 x 50")),
        List.of(
            new Match.RequirementMatch(
                "Java", true, 1, "skill", new Match.Quote("Java 21", 12), "job:Acme"),
            new Match.RequirementMatch("PostgreSQL", true, 0, "none", null, null)),
        List.of("Java"),
        List.of("Kubernetes"),
        List.of(),
        null,
        "Java is there.",
        "1");
  }

  private static Question question() {
    return new Question(
        "q" + System.nanoTime(),
        Question.Kind.JOB,
        "Java",
        "What is a record?",
        "Java",
        List.of(),
        List.of());
  }
}
