package parley.hiring;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.bus.Problem;
import parley.store.Sql;

/**
 * The only place that moves interview slots. Every movement is one row of the ledger, in the
 * transaction of its cause; the database itself refuses counts that do not add up.
 */
public final class Slots {

  private Slots() {}

  /** Adds bought slots, and makes a draft active. */
  static Future<Void> buy(Sql sql, UUID posting, int amount) {
    return sql.run(
            """
            update posting set slots_bought = slots_bought + $2, slots_free = slots_free + $2,
              status = case when status = 'draft' then 'active' else status end, updated_at = now()
            where id = $1\
            """,
            posting,
            amount)
        .compose(_ -> enter(sql, posting, null, "bought", amount));
  }

  /** Takes one free slot. Fails with job_not_active, or no_slot where all are taken. */
  static Future<Void> reserve(Sql transaction, UUID posting, UUID interview) {
    return transaction
        .update(
            """
            update posting set slots_free = slots_free - 1, slots_reserved = slots_reserved + 1
            where id = $1 and slots_free > 0 and status = 'active'\
            """,
            posting)
        .compose(
            n ->
                n == 1
                    ? enter(transaction, posting, interview, "reserved", 1)
                    : refuse(transaction, posting));
  }

  /**
   * Settles the interview's slot once: the second call, whatever it says, does nothing.
   *
   * @param consume whether the interview took place (an answer or more, and no technical failure);
   *     else the slot is free again
   */
  public static Future<Void> settle(Sql transaction, UUID interview, boolean consume) {
    String kind = consume ? "consumed" : "released";
    return transaction
        .first(
            row -> row.getUUID("posting_id"),
            "update interview set slot = $2 where id = $1 and slot = 'reserved' returning"
                + " posting_id",
            interview,
            kind)
        .compose(
            posting ->
                posting.isEmpty()
                    ? Future.succeededFuture()
                    : transaction
                        .run(
                            """
                            update posting set slots_reserved = slots_reserved - 1,
                              slots_consumed = slots_consumed + case when $2 then 1 else 0 end,
                              slots_free = slots_free + case when $2 then 0 else 1 end
                            where id = $1\
                            """,
                            posting.get(),
                            consume)
                        .compose(_ -> enter(transaction, posting.get(), interview, kind, 1)));
  }

  /** Gives a consumed slot back: a person has said that the interview does not count. */
  static Future<Void> giveBack(Sql transaction, UUID interview) {
    return transaction
        .first(
            row -> row.getUUID("posting_id"),
            "update interview set slot = 'released' where id = $1 and slot = 'consumed' returning"
                + " posting_id",
            interview)
        .compose(
            posting ->
                posting.isEmpty()
                    ? Future.succeededFuture()
                    : transaction
                        .run(
                            "update posting set slots_consumed = slots_consumed - 1, slots_free ="
                                + " slots_free + 1 where id = $1",
                            posting.get())
                        .compose(_ -> enter(transaction, posting.get(), interview, "released", 1)));
  }

  static Future<List<Ledger.Entry>> entries(Sql sql, UUID posting) {
    return sql.list(
        row ->
            new Ledger.Entry(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("kind"),
                row.getInteger("amount"),
                row.getUUID("interview_id")),
        "select at, kind, amount, interview_id from slot_entry where posting_id = $1 order by id"
            + " desc",
        posting);
  }

  private static Future<Void> refuse(Sql sql, UUID posting) {
    return sql.first(
            row -> row.getString("status"), "select status from posting where id = $1", posting)
        .compose(
            status ->
                Future.failedFuture(
                    Problem.of(
                        status.equals(Optional.of(Posting.ACTIVE))
                            ? Problem.Code.NO_SLOT
                            : Problem.Code.JOB_NOT_ACTIVE)));
  }

  private static Future<Void> enter(
      Sql sql, UUID posting, @Nullable UUID interview, String kind, int amount) {
    return sql.run(
            "insert into slot_entry(posting_id, interview_id, kind, amount) values ($1, $2, $3,"
                + " $4)",
            posting,
            interview,
            kind,
            amount)
        .mapEmpty();
  }
}
