package parley.hiring;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.account.Role;
import parley.bus.Json;
import parley.bus.Problem;
import parley.insight.bank.BankQuestion;
import parley.insight.bank.Flaw;
import parley.insight.bank.SetReader;
import parley.insight.bank.Skills;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Question sets of people: imported, listed, searched and retired. An administrator's set serves
 * every job, one of HR the jobs of that account.
 *
 * <p><b>Guaranteed.</b> An import is one transaction. A question that was asked keeps its id and
 * its row: a set is retired, never erased.
 */
public final class QuestionSets {

  /** Rows of one statement. */
  private static final int BATCH = 500;

  /** Of all sets of one account together. */
  static final int MOST = 200_000;

  /** One set. */
  public record QuestionSet(
      UUID id, String name, boolean everybody, long questions, Instant createdAt) {}

  /**
   * What came of an import.
   *
   * @param entries of the file
   * @param flawed of them, with a flaw or more
   * @param stored of them; none where {@code flawed} is not 0 and not all was asked for in part
   * @param repeated that the set had already, by id or text
   */
  public record Report(
      @Nullable UUID set, int entries, int flawed, int stored, int repeated, List<Flaw> flaws) {}

  /** A question that was found. */
  public record Found(
      String id,
      UUID set,
      String skill,
      String competence,
      String level,
      String kind,
      String text) {}

  /**
   * What is looked for; null is anything.
   *
   * @param text words of question, skill or competence, as people type them into a search
   */
  public record Wanted(
      @Nullable String text,
      @Nullable String skill,
      @Nullable String level,
      @Nullable String kind,
      @Nullable UUID set) {}

  private final Database database;

  public QuestionSets(Database database) {
    this.database = database;
  }

  /**
   * Adds the questions to the set of that name, which is made where there is none.
   *
   * @param partial whether good entries are stored beside bad ones
   */
  public Future<Report> add(Identity who, String name, SetReader.Reading reading, boolean partial) {
    String title = name.strip();
    if (title.isEmpty() || title.length() > 80) {
      throw Problem.field("name", "has not 1 to 80 characters");
    }
    boolean nothing = reading.questions().isEmpty() || (reading.flawed() > 0 && !partial);
    return nothing || (!reading.flaws().isEmpty() && reading.flawed() == 0)
        ? Future.succeededFuture(report(null, reading, 0, 0))
        : database.inTransaction(sql -> add(sql, who, title, reading));
  }

  private static Report report(
      @Nullable UUID set, SetReader.Reading reading, int stored, int repeated) {
    return new Report(set, reading.entries(), reading.flawed(), stored, repeated, reading.flaws());
  }

  private static Future<Report> add(Sql sql, Identity who, String name, SetReader.Reading reading) {
    return set(sql, who, name)
        .compose(
            set ->
                room(sql, who, reading.questions().size())
                    .compose(_ -> insert(sql, set, reading.questions()))
                    .compose(
                        stored ->
                            Audit.write(
                                    sql,
                                    who.actor(),
                                    "questions.imported",
                                    set.toString(),
                                    Map.of("entries", reading.entries(), "stored", stored))
                                .map(
                                    report(
                                        set,
                                        reading,
                                        stored,
                                        reading.questions().size() - stored))));
  }

  private static Future<UUID> set(Sql sql, Identity who, String name) {
    return sql.first(
            row -> row.getUUID(0),
            """
            insert into question_set(id, owner_id, everybody, name) values ($1, $2, $3, $4)
            on conflict (owner_id, lower(name)) where retired_at is null do update set name = excluded.name
            returning id\
            """,
            Ids.next(),
            who.account(),
            who.is(Role.ADMIN),
            name)
        .map(id -> id.orElseThrow());
  }

  private static Future<Void> room(Sql sql, Identity who, int more) {
    return sql.first(
            row -> row.getLong(0),
            "select count(*) from bank_question q join question_set s on s.id = q.set_id"
                + " where s.owner_id = $1",
            who.account())
        .compose(
            there ->
                there.orElse(0L) + more > MOST
                    ? Future.failedFuture(
                        Problem.field(
                            "file",
                            "an account may have "
                                + MOST
                                + " questions; there are "
                                + there.orElse(0L)))
                    : Future.succeededFuture());
  }

  private static Future<Integer> insert(Sql sql, UUID set, List<BankQuestion> questions) {
    Future<Integer> stored = Future.succeededFuture(0);
    for (int from = 0; from < questions.size(); from += BATCH) {
      List<BankQuestion> batch = questions.subList(from, Math.min(from + BATCH, questions.size()));
      stored = stored.compose(before -> batch(sql, set, batch).map(n -> before + n));
    }
    return stored;
  }

  private static Future<Integer> batch(Sql sql, UUID set, List<BankQuestion> questions) {
    var columns = new ArrayList<String[]>();
    for (int i = 0; i < 8; i++) {
      columns.add(new String[questions.size()]);
    }
    for (int i = 0; i < questions.size(); i++) {
      BankQuestion q = questions.get(i);
      String[] cells = {
        mark(set) + q.id(),
        Skills.key(q.skill()),
        Integer.toString(q.level().ordinal()),
        q.skill(),
        q.competence(),
        Json.mapper().convertValue(q.level(), String.class),
        q.kind().name().toLowerCase(Locale.ROOT),
        q.text()
      };
      for (int column = 0; column < cells.length; column++) {
        columns.get(column)[i] = cells[column];
      }
    }
    String[] bodies = questions.stream().map(Json::write).toArray(String[]::new);
    return sql.update(
        """
        insert into bank_question(set_id, id, skill_key, level_rank, skill, competence, level, kind, text, body)
        select $1, n.id, n.skill_key, n.rank::smallint, n.skill, n.competence, n.level, n.kind, n.text, n.body::jsonb
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
          as n(id, skill_key, rank, skill, competence, level, kind, text, body)
        on conflict do nothing\
        """,
        set,
        columns.get(0),
        columns.get(1),
        columns.get(2),
        columns.get(3),
        columns.get(4),
        columns.get(5),
        columns.get(6),
        columns.get(7),
        bodies);
  }

  /** Before the entry's own id; the end of an id is random. */
  private static String mark(UUID set) {
    String id = set.toString();
    return "set-" + id.substring(id.length() - 12) + ".";
  }

  /** What serves the account's jobs, and for an administrator all, the newest first. */
  public Future<List<QuestionSet>> list(Identity who) {
    return database.list(
        row ->
            new QuestionSet(
                row.getUUID("id"),
                row.getString("name"),
                row.getBoolean("everybody"),
                row.getLong("questions"),
                row.getOffsetDateTime("created_at").toInstant()),
        """
        select s.id, s.name, s.everybody, s.created_at,
          (select count(*) from bank_question q where q.set_id = s.id) as questions
        from question_set s where s.retired_at is null and (s.everybody or s.owner_id = $1 or $2)
        order by s.created_at desc, s.id\
        """,
        who.account(),
        who.is(Role.ADMIN));
  }

  /**
   * From now on no new job asks from it. Fails with not_found, and with forbidden for a set of
   * somebody else.
   */
  public Future<Void> retire(Identity who, UUID set) {
    return database
        .first(
            row -> row.getUUID("owner_id"),
            "select owner_id from question_set where id = $1 and retired_at is null",
            set)
        .compose(
            owner -> {
              if (owner.isEmpty()) {
                return Future.failedFuture(
                    Problem.of(Problem.Code.NOT_FOUND, "no such question set"));
              }
              if (!owner.get().equals(who.account()) && !who.is(Role.ADMIN)) {
                return Future.failedFuture(Problem.of(Problem.Code.FORBIDDEN));
              }
              return database.inTransaction(
                  sql ->
                      sql.run("update question_set set retired_at = now() where id = $1", set)
                          .compose(
                              _ ->
                                  Audit.write(
                                      sql, who.actor(), "questions.retired", set.toString())));
            });
  }

  /** A page of what {@link #list} lists; with {@code text} the best first. */
  public Future<Page<Found>> search(Identity who, Wanted wanted, Page.Slice slice) {
    String key = wanted.skill() == null ? null : Skills.key(wanted.skill());
    String where =
        """
         from bank_question q join question_set s on s.id = q.set_id
        where s.retired_at is null and (s.everybody or s.owner_id = $1 or $7)
          and ($2::text is null or q.words @@ websearch_to_tsquery('english', $2))
          and ($3::text is null or q.skill_key = $3) and ($4::text is null or q.level = $4)
          and ($5::text is null or q.kind = $5) and ($6::uuid is null or q.set_id = $6)\
        """;
    return database
        .list(
            QuestionSets::found,
            "select q.id, q.set_id, q.skill, q.competence, q.level, q.kind, q.text"
                + where
                + " order by ts_rank(q.words, websearch_to_tsquery('english', coalesce($2, '')))"
                + " desc, q.id limit $8 offset $9",
            who.account(),
            wanted.text(),
            key,
            wanted.level(),
            wanted.kind(),
            wanted.set(),
            who.is(Role.ADMIN),
            slice.limit(),
            slice.offset())
        .compose(
            items ->
                database
                    .first(
                        row -> row.getLong(0),
                        "select count(*)" + where,
                        who.account(),
                        wanted.text(),
                        key,
                        wanted.level(),
                        wanted.kind(),
                        wanted.set(),
                        who.is(Role.ADMIN))
                    .map(total -> new Page<>(items, total.orElse(0L))));
  }

  private static Found found(Row row) {
    return new Found(
        row.getString("id"),
        row.getUUID("set_id"),
        row.getString("skill"),
        row.getString("competence"),
        row.getString("level"),
        row.getString("kind"),
        row.getString("text"));
  }
}
