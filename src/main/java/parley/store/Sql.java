package parley.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: on the pool ({@link Database}) or inside a transaction. Arguments are always
 * bound, never concatenated.
 */
public interface Sql {

  Future<RowSet<Row>> run(String sql, @Nullable Object... arguments);

  default Future<Integer> update(String sql, @Nullable Object... arguments) {
    return run(sql, arguments).map(RowSet::rowCount);
  }

  default <T> Future<List<T>> list(
      Function<Row, T> read, String sql, @Nullable Object... arguments) {
    return run(sql, arguments)
        .map(
            rows -> {
              var list = new ArrayList<T>(rows.size());
              for (Row row : rows) {
                list.add(read.apply(row));
              }
              return list;
            });
  }

  /** The first row, or nothing. */
  default <T> Future<Optional<T>> first(
      Function<Row, T> read, String sql, @Nullable Object... arguments) {
    return list(read, sql, arguments).map(list -> list.stream().findFirst());
  }
}
