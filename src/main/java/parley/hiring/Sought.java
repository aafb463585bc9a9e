package parley.hiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which applicants are wanted, and in what order; null means any.
 *
 * @param skills each a requirement of the job that found credit, or a skill of the résumé
 * @param minYears of experience in all
 * @param interview none, open or done
 * @param sort match, interview or newest
 */
public record Sought(
    @Nullable String status,
    List<String> skills,
    @Nullable Double minYears,
    @Nullable String interview,
    @Nullable String sort) {

  static final String WHERE =
      """
       where a.posting_id = $1 and ($2::text is null or a.status = $2)
      and not exists (select 1 from unnest($3::text[]) wanted where
        not exists (select 1 from jsonb_array_elements(a.match -> 'requirements') q
          where lower(q ->> 'requirement') = lower(wanted) and (q ->> 'credit')::float8 > 0)
        and not exists (select 1 from jsonb_array_elements(r.profile -> 'skills') k where lower(k ->> 'name') = lower(wanted)))
      and ($4::float8 is null or coalesce((r.profile ->> 'totalMonths')::float8, 0) >= $4 * 12)
      and ($5::text is null or $5 = case when i.id is null then 'none'
        when i.phase in ('CONCLUDED', 'SCORED') then 'done' else 'open' end)\
      """;

  String order() {
    return switch (sort == null ? "match" : sort) {
      case "interview" -> " order by s.score desc nulls last, a.points desc, a.id";
      case "newest" -> " order by a.applied_at desc, a.id";
      default -> " order by a.points desc, a.id";
    };
  }

  String[] skillArray() {
    return skills.toArray(String[]::new);
  }
}
