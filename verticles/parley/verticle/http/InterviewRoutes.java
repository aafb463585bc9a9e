package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.hiring.Hiring;
import parley.hiring.PersonScore;
import parley.hiring.Remark;
import parley.interview.Command;
import parley.interview.ExtraTime;
import parley.interview.OwnTime;
import parley.life.Life;
import parley.store.Ids;

/** Tag {@code interviews}. */
final class InterviewRoutes {

  private record Consent(
      boolean consent, @Nullable String extraTime, @Nullable Integer breakMinutes) {

    OwnTime time() {
      return new OwnTime(
          extraTime == null
              ? ExtraTime.NONE
              : ExtraTime.valueOf(extraTime.toUpperCase(Locale.ROOT)),
          Objects.requireNonNullElse(breakMinutes, 0));
    }
  }

  private record Remarked(String kind, String text) {}

  private record Remarks(List<Remark> items) {}

  private record Scored(double score, String reason) {}

  private record Scores(List<PersonScore> items) {}

  private record Why(@Nullable String reason) {}

  private record Failure(String reason) {}

  private record More(long ms) {}

  private record Text(String text) {}

  private record Answer(long to, String text) {}

  private final Hiring hiring;
  private final Life life;

  InterviewRoutes(Hiring hiring, Life life) {
    this.hiring = hiring;
    this.life = life;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forCandidate("openInterview", this::open),
        Endpoint.forAll(
            "getInterview", call -> hiring.records().get(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forAll(
            "getTranscript",
            call -> hiring.records().transcript(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forAll(
            "getInsights", call -> hiring.records().insights(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forAll(
            "explainInterview",
            call -> hiring.records().explanation(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forAll(
            "listScores",
            call ->
                hiring.personScores().list(call.who(), call.id()).map(Scores::new).map(Reply::ok)),
        Endpoint.forHr(
            "scoreInterview",
            call -> {
              Scored scored = call.body(Scored.class);
              return hiring
                  .personScores()
                  .give(call.who(), call.id(), scored.score(), scored.reason())
                  .map(Scores::new)
                  .map(Reply::created);
            }),
        Endpoint.forAll(
            "listRemarks",
            call -> hiring.voice().remarks(call.who(), call.id()).map(Remarks::new).map(Reply::ok)),
        Endpoint.forCandidate(
            "remarkInterview",
            call -> {
              Remarked remark = call.body(Remarked.class);
              return hiring
                  .voice()
                  .remark(call.who(), call.id(), remark.kind(), remark.text())
                  .map(Remarks::new)
                  .map(Reply::created);
            }),
        Endpoint.forHr(
            "answerRemark",
            call ->
                hiring
                    .voice()
                    .answer(
                        call.who(),
                        call.id(),
                        Ids.parse(call.context().pathParam("remark")),
                        call.body(Text.class).text())
                    .map(Remarks::new)
                    .map(Reply::ok)),
        Endpoint.forCandidate(
            "withdrawConsent",
            call -> hiring.voice().withdraw(call.who(), call.id()).map(Reply.none())),
        control(
            "pauseInterview",
            call -> {
              String reason = Objects.requireNonNullElse(call.body(Why.class).reason(), "");
              return by -> new Command.Pause(by, reason);
            }),
        control("resumeInterview", _ -> Command.Resume::new),
        control(
            "extendInterview",
            call -> {
              long ms = call.body(More.class).ms();
              return by -> new Command.Extend(by, ms);
            }),
        control("endInterview", _ -> by -> new Command.End(by, null)),
        control(
            "askLive",
            call -> {
              String text = call.body(Text.class).text();
              return by -> new Command.AskLive(by, text);
            }),
        control(
            "noteInterview",
            call -> {
              String text = call.body(Text.class).text();
              return by -> new Command.Note(by, text);
            }),
        control(
            "replyInterview",
            call -> {
              Answer reply = call.body(Answer.class);
              return by -> new Command.Reply(reply.to(), reply.text(), by);
            }),
        Endpoint.forHr(
            "rescueInterview",
            call ->
                hiring
                    .rescues()
                    .rescue(call.who(), call.id(), call.body(Failure.class).reason())
                    .map(Reply.none())));
  }

  private Future<Reply> open(Call call) {
    if (!life.running()) {
      return Future.failedFuture(
          Problem.of(
              Problem.Code.UNAVAILABLE, "This node is going away; another one opens the room."));
    }
    Consent consent = call.body(Consent.class);
    return hiring
        .admissions()
        .admit(call.who(), call.id(), consent.consent(), consent.time())
        .map(Reply::created);
  }

  /**
   * @param command the command that the request means, once its author is known
   */
  private Endpoint control(String operation, Function<Call, Function<String, Command>> command) {
    return Endpoint.forHr(operation, call -> control(call, command.apply(call)));
  }

  private Future<Reply> control(Call call, Function<String, Command> command) {
    return hiring.controls().run(call.who(), call.id(), command).map(Reply.none());
  }
}
