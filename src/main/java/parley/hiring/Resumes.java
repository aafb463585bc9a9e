package parley.hiring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Json;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Tasks;

/** Takes résumés in. They are parsed later: the task stands in the transaction of the upload. */
public final class Resumes {

  private final Database database;
  private final Tasks tasks;

  public Resumes(Database database, Tasks tasks) {
    this.database = database;
    this.tasks = tasks;
  }

  /** Fails with empty_file or unsupported_file. */
  public Future<Resume> upload(Identity who, String clientName, Buffer content) {
    if (content.length() == 0) {
      return Future.failedFuture(Problem.of(Problem.Code.EMPTY_FILE));
    }
    String name = DocumentKind.safeName(clientName);
    try {
      DocumentKind.check(name, content);
    } catch (Problem unsupported) {
      return Future.failedFuture(unsupported);
    }
    UUID id = Ids.next();
    return database
        .inTransaction(
            sql ->
                sql.run(
                        "insert into resume(id, owner_id, file_name, size, content)"
                            + " values ($1, $2, $3, $4, $5)",
                        id,
                        who.account(),
                        name,
                        content.length(),
                        content)
                    .compose(_ -> tasks.put(sql, Tasks.PARSE_RESUME, id.toString()))
                    .compose(
                        _ ->
                            Audit.write(
                                sql,
                                who.actor(),
                                "resume.uploaded",
                                id.toString(),
                                Map.of("size", content.length()))))
        .compose(_ -> get(who, id));
  }

  public Future<List<Resume>> mine(Identity who) {
    return database.list(
        Resume::read,
        "select "
            + Resume.COLUMNS
            + " from resume where owner_id = $1 order by uploaded_at desc limit 100",
        who.account());
  }

  public Future<Resume> get(Identity who, UUID id) {
    return database
        .first(
            row -> {
              if (!row.getUUID("owner_id").equals(who.account()) && !who.is(Role.ADMIN)) {
                throw Problem.of(Problem.Code.FORBIDDEN);
              }
              return Resume.read(row);
            },
            "select " + Resume.COLUMNS + " from resume where id = $1",
            id)
        .map(
            found -> found.orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "no such résumé")));
  }

  private record Read(UUID owner, String status, @Nullable String body) {}

  /**
   * Keeps the candidate's correction beside what was read; a newer one takes its place. Fails with
   * not_found, forbidden, resume_not_ready, resume_failed.
   */
  public Future<Resume> correct(Identity who, UUID id, Correction correction) {
    return database
        .inTransaction(
            sql ->
                sql.first(
                        row ->
                            new Read(
                                row.getUUID("owner_id"),
                                row.getString("status"),
                                row.getString("body")),
                        "select owner_id, status, body from resume where id = $1 for update",
                        id)
                    .map(found -> readable(who, found.orElse(null)))
                    .compose(
                        text ->
                            sql.run(
                                "update resume set corrected_at = now(), correction ="
                                    + " $2::text::jsonb where id = $1",
                                id,
                                Json.write(new Kept(correction, correction.notIn(text)))))
                    .compose(
                        _ ->
                            Audit.write(
                                sql, who.actor(), "resume.corrected", id.toString(), Map.of())))
        .compose(_ -> get(who, id));
  }

  /** As it is stored and shown: with what does not stand in the document. */
  private record Kept(Correction says, List<String> notInDocument) {}

  private static String readable(Identity who, @Nullable Read read) {
    if (read == null) {
      throw Problem.of(Problem.Code.NOT_FOUND, "no such résumé");
    }
    if (!read.owner().equals(who.account())) {
      throw Problem.of(Problem.Code.FORBIDDEN);
    }
    String body = read.body();
    if (!read.status().equals(Resume.PARSED) || body == null) {
      throw Problem.of(
          read.status().equals(Resume.FAILED)
              ? Problem.Code.RESUME_FAILED
              : Problem.Code.RESUME_NOT_READY);
    }
    return body;
  }
}
