package parley.hiring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.account.Audit;
import parley.account.Identity;
import parley.account.Role;
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
}
