package parley.admin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.matching.Ontology;
import parley.store.Database;
import parley.store.Ids;

/**
 * What jobs ask for and résumés list and no skill of ours names. Such words are compared as they
 * stand; an administrator makes them a skill, another name of one, or dismisses them.
 */
public final class UnknownSkills {

  /**
   * @param jobs how many ask for it
   * @param resumes how many list it; below {@value #FEW} as 0, so that nobody is recognised
   * @param found applications in which some evidence of it was found, out of {@code applications}
   */
  public record Unknown(String phrase, int jobs, int resumes, int applications, int found) {}

  /**
   * @param decision {@code skill}, {@code synonym} or {@code dismissed}
   * @param skill its canonical name
   */
  public record Decided(
      UUID id,
      String phrase,
      String decision,
      @Nullable String skill,
      @Nullable String category,
      Instant at) {}

  /**
   * @param version of the skills in force at this node
   */
  public record Unknowns(
      List<Unknown> items, List<Decided> decided, List<String> categories, String version) {}

  /**
   * @param skill the canonical name: of a new skill the phrase itself where it is null
   */
  public record Decision(
      String phrase, String decision, @Nullable String skill, @Nullable String category) {}

  static final String SKILL = "skill";
  static final String SYNONYM = "synonym";
  static final String DISMISSED = "dismissed";
  static final String OPEN = "open";

  private static final int MOST = 2_000;
  private static final int SHOWN = 200;
  private static final int FEW = 2;

  private final Database database;
  private final LearntSkills learnt;

  UnknownSkills(Database database, LearntSkills learnt) {
    this.database = database;
    this.learnt = learnt;
  }

  /** The most frequent first. */
  public Future<Unknowns> list() {
    return learnt
        .refresh()
        .compose(_ -> unknown())
        .compose(
            items ->
                decided()
                    .map(
                        decided -> {
                          Ontology skills = learnt.get();
                          return new Unknowns(
                              items, decided, skills.categories(), skills.version());
                        }));
  }

  private Future<List<Unknown>> unknown() {
    Ontology skills = learnt.get();
    return database
        .list(
            row ->
                new Unknown(
                    row.getString(0),
                    row.getInteger(1),
                    row.getInteger(2),
                    row.getInteger(3),
                    row.getInteger(4)),
            """
            with asked as (
              select lower(phrase) as key, min(phrase) as phrase, count(distinct p.id)::int as jobs, count(a.id)::int as applications,
                count(a.id) filter (where exists (select 1 from jsonb_array_elements(a.match -> 'requirements') q
                  where q ->> 'requirement' = phrase and (q ->> 'credit')::float8 > 0))::int as found
              from posting p
              cross join lateral jsonb_array_elements_text((p.requirements -> 'required') || (p.requirements -> 'preferred')) phrase
              left join application a on a.posting_id = p.id
              group by 1),
            listed as (
              select lower(s ->> 'name') as key, min(s ->> 'name') as phrase, count(distinct r.owner_id)::int as resumes
              from resume r cross join lateral jsonb_array_elements(r.profile -> 'skills') s
              where r.status = 'parsed' and not s ->> 'name' = any($2::text[])
              group by 1 having count(distinct r.owner_id) >= $3::int)
            select coalesce(asked.phrase, listed.phrase), coalesce(jobs, 0), coalesce(resumes, 0), coalesce(applications, 0),
              coalesce(found, 0)
            from asked full join listed using (key)
            where not exists (select 1 from learnt_skill l where lower(l.phrase) = key and l.decision = 'dismissed')
            order by 2 desc, 3 desc, 4 desc, 1 limit $1\
            """,
            MOST,
            skills.skills().toArray(String[]::new),
            FEW)
        .map(
            all ->
                all.stream()
                    .filter(unknown -> skills.canonical(unknown.phrase()) == null)
                    .limit(SHOWN)
                    .toList());
  }

  /** The newest first. */
  private Future<List<Decided>> decided() {
    return database.list(
        UnknownSkills::decided,
        "select id, phrase, decision, skill, category, decided_at from learnt_skill order by"
            + " decided_at desc, id limit $1",
        SHOWN);
  }

  /**
   * Decides, or takes a decision back ({@code open}). It is in force at this node when the future
   * completes. Fails where the words or the skill do not allow it, naming the field.
   */
  public Future<Unknowns> decide(Identity who, Decision asked) {
    return learnt.refresh().compose(_ -> write(who, asked)).compose(_ -> list());
  }

  private Future<Void> write(Identity who, Decision asked) {
    String phrase = asked.phrase().strip();
    return switch (asked.decision()) {
      case SKILL -> keep(who, phrase, SKILL, name(asked, phrase), category(asked));
      case SYNONYM -> keep(who, phrase, SYNONYM, known(asked, phrase), null);
      case DISMISSED -> keep(who, phrase, DISMISSED, null, null);
      case OPEN -> reopen(who, phrase);
      case String other -> throw Problem.field("decision", "there is no decision " + other);
    };
  }

  private String name(Decision asked, String phrase) {
    isNew(phrase);
    String skill = asked.skill() == null ? phrase : asked.skill().strip();
    String known = learnt.get().canonical(skill);
    if (known != null) {
      throw Problem.field("skill", known + " is a skill already; make the words a synonym of it");
    }
    return word("skill", skill);
  }

  private String category(Decision asked) {
    List<String> categories = learnt.get().categories();
    if (asked.category() == null || !categories.contains(asked.category())) {
      throw Problem.field("category", "must be one of " + String.join(", ", categories));
    }
    return asked.category();
  }

  private String known(Decision asked, String phrase) {
    isNew(phrase);
    String known = asked.skill() == null ? null : learnt.get().canonical(asked.skill().strip());
    if (known == null) {
      throw Problem.field("skill", "must be the name of a skill that is known");
    }
    return known;
  }

  private void isNew(String phrase) {
    String known = learnt.get().canonical(word("phrase", phrase));
    if (known != null) {
      throw Problem.field("phrase", "is known already, as " + known);
    }
  }

  /** One letter or one mark would be found everywhere. */
  private static String word(String field, String text) {
    if (text.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      throw Problem.field(field, "must have two letters or digits");
    }
    return text;
  }

  private Future<Void> keep(
      Identity who,
      String phrase,
      String decision,
      @Nullable String skill,
      @Nullable String category) {
    return database
        .inTransaction(
            sql ->
                sql.first(
                        row -> row.getUUID(0),
                        """
                        insert into learnt_skill(id, phrase, decision, skill, category, decided_by) values ($1, $2, $3, $4, $5, $6)
                        on conflict (lower(phrase)) do update set decision = excluded.decision, skill = excluded.skill,
                          category = excluded.category, decided_by = excluded.decided_by, decided_at = now()
                        returning id\
                        """,
                        Ids.next(),
                        phrase,
                        decision,
                        skill,
                        category,
                        who.account())
                    .compose(
                        id -> {
                          var payload = new TreeMap<String, String>();
                          payload.put("decision", decision);
                          if (skill != null) {
                            payload.put("skill", skill);
                          }
                          return Audit.write(
                              sql,
                              who.actor(),
                              "skill.decided",
                              id.orElseThrow().toString(),
                              payload);
                        }))
        .compose(_ -> learnt.refresh());
  }

  private Future<Void> reopen(Identity who, String phrase) {
    return database
        .inTransaction(
            sql ->
                sql.first(
                        row -> row.getUUID(0),
                        """
                        delete from learnt_skill l where lower(phrase) = lower($1)
                          and not exists (select 1 from learnt_skill o where o.decision = 'synonym' and o.skill = l.skill
                            and o.id <> l.id and l.decision = 'skill')
                        returning id\
                        """,
                        phrase)
                    .compose(
                        id ->
                            id.isEmpty()
                                ? Future.failedFuture(
                                    Problem.of(
                                        Problem.Code.NOT_FOUND,
                                        "Nothing was decided of these words, or a synonym of this"
                                            + " skill must be taken back first."))
                                : Audit.write(
                                    sql,
                                    who.actor(),
                                    "skill.decided",
                                    id.get().toString(),
                                    Map.of("decision", OPEN))))
        .compose(_ -> learnt.refresh());
  }

  private static Decided decided(Row row) {
    return new Decided(
        row.getUUID("id"),
        row.getString("phrase"),
        row.getString("decision"),
        row.getString("skill"),
        row.getString("category"),
        row.getOffsetDateTime("decided_at").toInstant());
  }
}
