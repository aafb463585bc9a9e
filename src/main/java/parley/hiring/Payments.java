package parley.hiring;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.account.Audit;
import parley.account.Identity;
import parley.bus.Problem;
import parley.store.Database;
import parley.store.Ids;
import parley.store.Sql;

/**
 * Buys slots. The first payment makes a draft active; each later one adds as many slots again. One
 * key pays once, however often and at however many nodes it is sent; the provider is given the key,
 * too, since a charge may have happened before its answer was lost.
 */
public final class Payments {

  private final Database database;
  private final PaymentProvider provider;
  private final Offer offer;

  public Payments(Database database, PaymentProvider provider, Offer offer) {
    this.database = database;
    this.provider = provider;
    this.offer = offer;
  }

  /**
   * Fails with job_closed or payment_failed.
   *
   * @param idempotencyKey the client's, or null: then every call pays
   */
  public Future<Payment> pay(Identity who, UUID job, @Nullable String idempotencyKey) {
    String key = Objects.requireNonNullElseGet(idempotencyKey, () -> Ids.next().toString());
    return Postings.find(database, job)
        .map(posting -> posting.ownedBy(who))
        .compose(posting -> paid(database, job, key).map(paid -> new Before(posting, paid)))
        .compose(
            before ->
                before.paid().isPresent()
                    ? Future.succeededFuture(before.paid().get())
                    : charge(who, before.posting(), key));
  }

  private record Before(Posting posting, Optional<Payment> paid) {}

  public Future<Ledger> ledger(Identity who, UUID job) {
    return Postings.find(database, job)
        .map(posting -> posting.ownedBy(who))
        .compose(
            posting ->
                database
                    .list(
                        Payment::read,
                        "select "
                            + Payment.COLUMNS
                            + " from payment where posting_id = $1 order by paid_at desc, id",
                        job)
                    .compose(
                        payments ->
                            Slots.entries(database, job)
                                .map(entries -> new Ledger(posting.slots(), payments, entries))));
  }

  private Future<Payment> charge(Identity who, Posting posting, String key) {
    if (posting.status().equals(Posting.CLOSED)) {
      return Future.failedFuture(Problem.of(Problem.Code.JOB_CLOSED));
    }
    return provider
        .pay(
            new PaymentProvider.Charge(
                posting.id(), key, offer.slots(), offer.priceCents(), offer.currency()))
        .compose(
            reference ->
                database.inTransaction(sql -> book(sql, who, posting.id(), key, reference)))
        .compose(_ -> paid(database, posting.id(), key).map(payment -> payment.orElseThrow()));
  }

  private Future<Void> book(Sql sql, Identity who, UUID job, String key, String reference) {
    return sql.update(
            """
            insert into payment(id, posting_id, provider, provider_reference, idempotency_key, slots, amount_cents, currency)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (posting_id, idempotency_key) do nothing\
            """,
            Ids.next(),
            job,
            provider.name(),
            reference,
            key,
            offer.slots(),
            offer.priceCents(),
            offer.currency())
        .compose(
            n ->
                n == 0
                    ? Future.succeededFuture()
                    : Slots.buy(sql, job, offer.slots())
                        .compose(
                            _ ->
                                Audit.write(
                                    sql,
                                    who.actor(),
                                    "payment.booked",
                                    job.toString(),
                                    Map.of(
                                        "provider",
                                        provider.name(),
                                        "slots",
                                        offer.slots(),
                                        "amountCents",
                                        offer.priceCents()))));
  }

  private static Future<Optional<Payment>> paid(Sql sql, UUID job, String key) {
    return sql.first(
        Payment::read,
        "select "
            + Payment.COLUMNS
            + " from payment where posting_id = $1 and idempotency_key = $2",
        job,
        key);
  }
}
