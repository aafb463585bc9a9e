package parley.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import parley.bus.Json;
import parley.interview.Entry;
import parley.interview.Event;

/**
 * The permanent log in PostgreSQL, as it was archived. It may lack the last milliseconds of a live
 * interview.
 */
public final class PermanentLog {

  private final Sql sql;

  public PermanentLog(Sql sql) {
    this.sql = sql;
  }

  /** The entries after {@code seq}, up to the first gap. */
  public Future<List<Entry>> read(String interview, long seq) {
    return sql.list(
            PermanentLog::entry,
            "select seq, at, event from interview_event where interview_id = $1 and seq > $2 order"
                + " by seq",
            Ids.parse(interview),
            seq)
        .map(entries -> contiguous(entries, seq));
  }

  static Entry entry(Row row) {
    return new Entry(
        row.getLong("seq"), row.getLong("at"), Json.read(row.getString("event"), Event.class));
  }

  private static List<Entry> contiguous(List<Entry> entries, long after) {
    int n = 0;
    while (n < entries.size() && entries.get(n).seq() == after + n + 1) {
      n++;
    }
    return entries.subList(0, n);
  }
}
