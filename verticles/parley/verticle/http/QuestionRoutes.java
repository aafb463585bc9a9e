package parley.verticle.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.hiring.QuestionSets;
import parley.hiring.QuestionSets.QuestionSet;
import parley.hiring.QuestionSets.Wanted;
import parley.insight.bank.QuestionBank;
import parley.insight.bank.SetReader;
import parley.insight.bank.SetReader.Format;
import parley.store.Ids;

/** Tag {@code questions}. */
final class QuestionRoutes {

  private record Sets(List<QuestionSet> items) {}

  private final QuestionSets sets;
  private final Upload upload;

  QuestionRoutes(QuestionSets sets, HttpSettings settings) {
    this.sets = sets;
    this.upload = new Upload(settings.uploadLimit());
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forHr(Upload.QUESTIONS, this::add),
        Endpoint.forHr(
            "listQuestionSets", call -> sets.list(call.who()).map(Sets::new).map(Reply::ok)),
        Endpoint.forHr(
            "retireQuestionSet", call -> sets.retire(call.who(), call.id()).map(Reply.none())),
        Endpoint.forHr(
            "searchQuestions",
            call -> sets.search(call.who(), wanted(call), call.slice()).map(Reply::ok)));
  }

  private static Wanted wanted(Call call) {
    String set = call.query("set");
    return new Wanted(
        call.query("q"),
        call.query("skill"),
        call.query("level"),
        call.query("kind"),
        set == null ? null : Ids.parse(set));
  }

  /** The contract does not look at the parameters of an upload. */
  private Future<Reply> add(Call call) {
    String name = Objects.requireNonNullElse(call.query("name"), "");
    boolean partial = flag(call.query("partial"));
    return upload
        .read(call.context())
        .compose(
            file -> {
              Format format = format(file.name());
              byte[] content = file.content().getBytes();
              return call.context()
                  .vertx()
                  .executeBlocking(
                      () -> SetReader.read(content, format, QuestionBank.shipped()), false);
            })
        .compose(reading -> sets.add(call.who(), name, reading, partial))
        .map(Reply::ok);
  }

  private static boolean flag(@Nullable String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw Problem.field("partial", "is neither true nor false");
  }

  private static Format format(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Format.CSV;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Format.JSONL;
    }
    throw Problem.of(Problem.Code.UNSUPPORTED_FILE, "A question set is a .jsonl or a .csv file.");
  }
}
