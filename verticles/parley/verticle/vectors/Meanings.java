package parley.verticle.vectors;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.bus.Json;
import parley.bus.Spaces.Kept;
import parley.bus.Spaces.Space;
import parley.store.Sql;

/** The table {@code meaning}. */
final class Meanings {

  private final Sql sql;

  Meanings(Sql sql) {
    this.sql = sql;
  }

  /** A kept text with its vector, or the mark of one that was removed. */
  record Placed(
      Space space,
      String id,
      Map<String, String> tags,
      String model,
      float[] vector,
      boolean removed) {}

  /**
   * @param at when it was read, by the store's clock
   */
  record Changes(OffsetDateTime at, List<Placed> placed) {}

  /** The vectors that are known of these texts, by id: of the same words and the same model. */
  Future<Map<String, float[]>> known(Space space, List<Kept> texts, String model) {
    return sql.list(
            row -> Map.entry(row.getString("id"), vector(row)),
            """
            select m.id, m.vector from meaning m join unnest($2::text[], $3::text[]) as given(id, text)
              on m.id = given.id and m.text = given.text
            where m.space = $1 and m.model = $4\
            """,
            name(space),
            texts.stream().map(Kept::id).toArray(String[]::new),
            texts.stream().map(Kept::text).toArray(String[]::new),
            model)
        .map(
            rows -> {
              var known = new HashMap<String, float[]>();
              rows.forEach(row -> known.put(row.getKey(), row.getValue()));
              return known;
            });
  }

  /**
   * All of it or nothing. What stands there in the same words, tags and model is not touched.
   *
   * @param vectors by id
   */
  Future<Integer> put(Space space, List<Kept> texts, Map<String, float[]> vectors, String model) {
    return sql.update(
        """
        insert into meaning as m (space, id, text, tags, model, vector)
        select $1, given.id, given.text, given.tags::jsonb, $5, given.vector::real[]
        from unnest($2::text[], $3::text[], $4::text[], $6::text[]) as given(id, text, tags, vector)
        on conflict (space, id) do update set text = excluded.text, tags = excluded.tags, model = excluded.model,
          vector = excluded.vector, removed = false, changed_at = clock_timestamp()
        where (m.text, m.tags, m.model, m.removed) is distinct from (excluded.text, excluded.tags, excluded.model, false)\
        """,
        name(space),
        texts.stream().map(Kept::id).toArray(String[]::new),
        texts.stream().map(Kept::text).toArray(String[]::new),
        texts.stream().map(text -> Json.write(text.tags())).toArray(String[]::new),
        model,
        texts.stream().map(text -> literal(vectors.get(text.id()))).toArray(String[]::new));
  }

  Future<Integer> remove(Space space, List<String> ids) {
    return sql.update(
        """
        update meaning set removed = true, changed_at = clock_timestamp()
        where space = $1 and id = any($2) and not removed\
        """,
        name(space),
        ids.toArray(String[]::new));
  }

  /**
   * @param since null for all that stands there
   */
  Future<Changes> changed(@Nullable OffsetDateTime since) {
    return sql.run(
            """
            select now() as at, m.space, m.id, m.tags::text as tags, m.model, m.vector, m.removed
            from (select 1) always left join meaning m
              on ($1::timestamptz is null and not m.removed) or m.changed_at >= $1\
            """,
            since)
        .map(
            rows -> {
              var placed = new ArrayList<Placed>(rows.size());
              OffsetDateTime at = OffsetDateTime.MIN;
              for (Row row : rows) {
                at = row.getOffsetDateTime("at");
                if (row.getString("id") != null) {
                  placed.add(placed(row));
                }
              }
              return new Changes(at, placed);
            });
  }

  private static Placed placed(Row row) {
    var tags = new HashMap<String, String>();
    Json.tree(row.getString("tags"))
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new Placed(
        Space.valueOf(row.getString("space").toUpperCase(Locale.ROOT)),
        row.getString("id"),
        tags,
        row.getString("model"),
        vector(row),
        row.getBoolean("removed"));
  }

  private static float[] vector(Row row) {
    Float[] boxed = row.getArrayOfFloats("vector");
    var vector = new float[boxed.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = boxed[i];
    }
    return vector;
  }

  /** As PostgreSQL writes an array: a statement takes many texts, but no array of arrays. */
  private static String literal(float @Nullable [] vector) {
    return Arrays.toString(vector == null ? new float[0] : vector)
        .replace('[', '{')
        .replace(']', '}');
  }

  private static String name(Space space) {
    return space.name().toLowerCase(Locale.ROOT);
  }
}
