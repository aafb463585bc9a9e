package parley.admin;

import io.vertx.core.Future;
import java.util.List;
import parley.matching.Ontology;
import parley.store.Database;

/**
 * What jobs ask for and the skill files do not name. Such a requirement is compared word by word; a
 * frequent one may deserve a name in {@code skills/}.
 */
public final class UnknownSkills {

  /**
   * @param jobs how many ask for it
   * @param found applications in which some evidence of it was found, out of {@code applications}
   */
  public record Unknown(String phrase, int jobs, int applications, int found) {}

  public record Unknowns(List<Unknown> items) {}

  private static final int MOST = 2_000;
  private static final int SHOWN = 200;

  private final Database database;
  private final Ontology ontology = Ontology.shipped();

  UnknownSkills(Database database) {
    this.database = database;
  }

  /** The most frequent first. */
  public Future<Unknowns> list() {
    return database
        .list(
            row ->
                new Unknown(
                    row.getString(0), row.getInteger(1), row.getInteger(2), row.getInteger(3)),
            """
            select phrase, count(distinct p.id)::int, count(a.id)::int,
              count(a.id) filter (where exists (select 1 from jsonb_array_elements(a.match -> 'requirements') q
                where q ->> 'requirement' = phrase and (q ->> 'credit')::float8 > 0))::int
            from posting p
            cross join lateral jsonb_array_elements_text((p.requirements -> 'required') || (p.requirements -> 'preferred')) phrase
            left join application a on a.posting_id = p.id
            group by phrase order by 2 desc, 3 desc, 1 limit $1\
            """,
            MOST)
        .map(
            all ->
                new Unknowns(
                    all.stream()
                        .filter(unknown -> ontology.canonical(unknown.phrase()) == null)
                        .limit(SHOWN)
                        .toList()));
  }
}
