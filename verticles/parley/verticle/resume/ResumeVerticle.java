package parley.verticle.resume;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Bus;
import parley.bus.Json;
import parley.bus.Work;
import parley.resume.SkillFinder;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;
import parley.store.Tasks;

/**
 * Reads résumés: {@link Work#PARSE_RESUME}, whose payload is the résumé's id. What is read is then
 * matched, by a task of its own.
 */
public final class ResumeVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(ResumeVerticle.class);

  private final Database database;
  private final Tasks tasks;
  private final Desk desk;
  private final SkillFinder skills;

  public ResumeVerticle(Database database, Tasks tasks, SkillFinder skills, Limits limits) {
    this.database = database;
    this.tasks = tasks;
    this.skills = skills;
    this.desk = new Desk(limits, skills);
  }

  @Override
  public Future<?> start() {
    Bus bus = Bus.of(vertx);
    var model = new ModelReader(bus, skills);
    return bus.serve(Work.PARSE_RESUME, task -> parse(task, model));
  }

  @Override
  public Future<?> stop() {
    desk.close();
    return Future.succeededFuture();
  }

  private record Upload(String fileName, Buffer content) {}

  private Future<Work.Done> parse(Work.Task task, ModelReader model) {
    UUID id = Ids.parse(task.payload());
    return database
        .first(
            row -> new Upload(row.getString("file_name"), row.getBuffer("content")),
            "update resume set status = 'parsing' where id = $1 returning file_name, content",
            id)
        .compose(upload -> effect(upload, id, task, model))
        .recover(
            failure ->
                failure instanceof Tasks.TakenOver
                    ? Future.succeededFuture() // the newer attempt writes the result
                    : Future.failedFuture(failure))
        .map(_ -> new Work.Done(task.id()));
  }

  private Future<Void> effect(Optional<Upload> upload, UUID id, Work.Task task, ModelReader model) {
    if (upload.isEmpty()) {
      return database.inTransaction(sql -> tasks.finish(sql, task)); // deleted meanwhile
    }
    Upload file = upload.get();
    return Future.fromCompletionStage(
            desk.read(file.fileName(), file.content().getBytes()), context)
        .compose(model::read)
        .compose(
            reading ->
                database.inTransaction(
                    sql -> store(sql, id, reading).compose(_ -> tasks.finish(sql, task))))
        .onSuccess(_ -> LOG.info("résumé {} is read", id));
  }

  private Future<Void> store(Sql sql, UUID id, Reading reading) {
    return switch (reading) {
      case Reading.Parsed parsed ->
          store(sql, id, parsed).compose(_ -> tasks.put(sql, Tasks.MATCH_JOBS, id.toString()));
      case Reading.Unreadable(String code) ->
          sql.run(
                  "update resume set status = 'failed', body = null, profile = null, review = null,"
                      + " notes = '[]', problems = $2::text::jsonb, parsed_at = now() where id ="
                      + " $1",
                  id,
                  Json.write(Findings.of(List.of(code))))
              .mapEmpty();
    };
  }

  private static Future<Void> store(Sql sql, UUID id, Reading.Parsed parsed) {
    return sql.run(
            "update resume set status = 'parsed', body = $2, profile = $3::text::jsonb, review ="
                + " $4::text::jsonb, problems = $5::text::jsonb, notes = $6::text::jsonb,"
                + " parsed_at = now() where id = $1",
            id,
            parsed.text(),
            Json.write(parsed.profile()),
            Json.write(parsed.review()),
            Json.write(Findings.of(parsed.problems())),
            Json.write(Notes.of(parsed)))
        .mapEmpty();
  }
}
