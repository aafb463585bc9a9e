package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import parley.hiring.Hiring;
import parley.hiring.Job;
import parley.hiring.JobChange;
import parley.hiring.JobDraft;
import parley.hiring.Listing;
import parley.hiring.NewJob;
import parley.hiring.Page;

/** Tag {@code jobs}. */
final class JobRoutes {

  private final Hiring hiring;
  private final Business business;
  private final HttpSettings settings;

  JobRoutes(Hiring hiring, Business business, HttpSettings settings) {
    this.hiring = hiring;
    this.business = business;
    this.settings = settings;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forAll("listJobs", this::list),
        Endpoint.forAll(
            "getJob",
            call ->
                hiring
                    .board()
                    .get(call.visitor(), call.id(), call.query("share"))
                    .map(job -> Reply.ok(at(call, job)))),
        Endpoint.forHr(
            "analyseJob",
            call -> hiring.postings().analysis(call.body(JobDraft.class)).map(Reply::ok)),
        Endpoint.forHr(
            "postJob",
            call ->
                hiring
                    .postings()
                    .post(call.who(), call.body(NewJob.class))
                    .onSuccess(_ -> business.jobCreated())
                    .map(job -> Reply.created(at(call, job)))),
        Endpoint.forHr(
            "editJob",
            call ->
                hiring
                    .postings()
                    .edit(call.who(), call.id(), call.body(JobChange.class))
                    .map(job -> Reply.ok(at(call, job)))),
        Endpoint.forHr(
            "payJob",
            call ->
                hiring
                    .payments()
                    .pay(call.who(), call.id(), call.header("Idempotency-Key"))
                    .map(Reply::created)),
        Endpoint.forHr(
            "getPlan", call -> hiring.postings().plan(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forHr(
            "getFunnel", call -> hiring.funnels().of(call.who(), call.id()).map(Reply::ok)),
        Endpoint.forHr(
            "listPayments",
            call -> hiring.payments().ledger(call.who(), call.id()).map(Reply::ok)));
  }

  private Future<Reply> list(Call call) {
    var search =
        new Listing.Search(
            call.query("q"),
            call.query("location"),
            call.query("skill"),
            call.query("level"),
            call.query("status"),
            Boolean.parseBoolean(call.query("fits")),
            "match".equals(call.query("sort")),
            Boolean.parseBoolean(call.query("mine")));
    return hiring
        .listing()
        .list(call.visitor(), search, call.slice())
        .map(
            page ->
                Reply.ok(
                    new Page<>(
                        page.items().stream().map(job -> at(call, job)).toList(), page.total())));
  }

  private Job at(Call call, Job job) {
    return job.at(settings.base(call.context().request()));
  }
}
