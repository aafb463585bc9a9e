package parley.verticle.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.hiring.Hiring;
import parley.hiring.MatchFeedback;
import parley.hiring.MatchSurvey;
import parley.hiring.NewApplication;
import parley.hiring.Sought;
import parley.hiring.StatusChange;

/** Tag {@code applications}. */
final class ApplicationRoutes {

  private record Review(@Nullable String message) {}

  private final Hiring hiring;
  private final Business business;

  ApplicationRoutes(Hiring hiring, Business business) {
    this.hiring = hiring;
    this.business = business;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forCandidate(
            "apply",
            call ->
                hiring
                    .applications()
                    .apply(call.who(), call.body(NewApplication.class))
                    .onSuccess(_ -> business.applied())
                    .map(Reply::created)),
        Endpoint.forCandidate(
            "listMyApplications",
            call -> hiring.applications().mine(call.who(), call.slice()).map(Reply::ok)),
        Endpoint.forAll(
            "getApplication",
            call -> hiring.applications().get(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forHr(
            "listApplicants",
            call ->
                hiring
                    .applications()
                    .applicants(call.who(), call.id(), sought(call), call.slice())
                    .map(Reply::ok)),
        Endpoint.forHr(
            "decideApplication",
            call ->
                hiring
                    .decisions()
                    .decide(call.who(), call.id(), call.body(StatusChange.class))
                    .map(Reply::ok)),
        Endpoint.forHr(
            "applicationHistory",
            call -> hiring.decisions().history(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forCandidate(
            "giveMatchFeedback",
            call ->
                hiring
                    .matchFeedback()
                    .give(call.who(), call.id(), call.body(MatchFeedback.Opinion.class))
                    .map(Reply::ok)),
        Endpoint.forCandidate(
            "getMatchSurvey", call -> hiring.matchSurvey().of(call.who()).map(Reply::ok)),
        Endpoint.forCandidate(
            "answerMatchSurvey",
            call ->
                hiring
                    .matchSurvey()
                    .answer(call.who(), call.body(MatchSurvey.Answer.class))
                    .map(Reply::ok)),
        Endpoint.forCandidate(
            "requestReview",
            call ->
                hiring
                    .decisions()
                    .requestReview(call.who(), call.id(), call.body(Review.class).message())
                    .map(Reply::ok)));
  }

  private static Sought sought(Call call) {
    String skills = call.query("skills");
    String years = call.query("minYears");
    return new Sought(
        call.query("status"),
        skills == null
            ? List.of()
            : Arrays.stream(skills.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList(),
        years == null ? null : Double.valueOf(years),
        call.query("interview"),
        call.query("sort"));
  }
}
