package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import parley.hiring.Board;
import parley.hiring.Hiring;
import parley.hiring.JobChange;
import parley.hiring.NewJob;

/** Tag {@code jobs}. */
final class JobRoutes {

  private final Hiring hiring;
  private final Business business;

  JobRoutes(Hiring hiring, Business business) {
    this.hiring = hiring;
    this.business = business;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forAll("listJobs", this::list),
        Endpoint.forAll(
            "getJob",
            call ->
                hiring.board().get(call.visitor(), call.id(), call.query("share")).map(Reply::ok)),
        Endpoint.forHr(
            "postJob",
            call ->
                hiring
                    .postings()
                    .post(call.who(), call.body(NewJob.class))
                    .onSuccess(_ -> business.jobCreated())
                    .map(Reply::created)),
        Endpoint.forHr(
            "editJob",
            call ->
                hiring
                    .postings()
                    .edit(call.who(), call.id(), call.body(JobChange.class))
                    .map(Reply::ok)),
        Endpoint.forHr(
            "payJob",
            call ->
                hiring
                    .payments()
                    .pay(call.who(), call.id(), call.header("Idempotency-Key"))
                    .map(Reply::created)),
        Endpoint.forHr(
            "listPayments",
            call -> hiring.payments().ledger(call.who(), call.id()).map(Reply::ok)));
  }

  private Future<Reply> list(Call call) {
    var search =
        new Board.Search(
            call.query("q"),
            call.query("location"),
            call.query("skill"),
            Boolean.parseBoolean(call.query("mine")));
    return hiring.board().list(call.visitor(), search, call.slice()).map(Reply::ok);
  }
}
