package parley.verticle.llm;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Models;
import parley.bus.Models.Completed;
import parley.bus.Models.Completion;
import parley.bus.Models.Missing;
import parley.bus.Models.Origin;
import parley.bus.Models.Prompted;
import parley.bus.Models.Why;
import parley.llm.Filled;
import parley.llm.Output;
import parley.llm.Price;
import parley.llm.Price.Tokens;
import parley.llm.Prompt;
import parley.llm.Prompts;

/**
 * From a prompt to a usable answer, or to the reason why there is none. It never fails for what a
 * provider does.
 */
final class Gate {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK_BYTES = 9;

  private final Prompts prompts;
  private final List<Provider> providers;
  private final Payers payers;
  private final Ledger ledger;
  private final Calls calls;
  private final Alerts alerts;

  Gate(
      Prompts prompts,
      List<Provider> providers,
      Payers payers,
      Ledger ledger,
      Calls calls,
      Alerts alerts) {
    this.prompts = prompts;
    this.providers = List.copyOf(providers);
    this.payers = payers;
    this.ledger = ledger;
    this.calls = calls;
    this.alerts = alerts;
  }

  /** One question, over all its tries. */
  private record Inquiry(Prompted asked, @Nullable String job, Filled filled, long deadline) {
    Prompt prompt() {
      return filled.prompt();
    }
  }

  /**
   * @throws IllegalArgumentException where there is no such prompt, or its inputs are others
   */
  Future<Completion> complete(Prompted asked) {
    if (providers.isEmpty()) {
      return Future.succeededFuture(new Missing(Why.NOT_CONFIGURED, "no provider"));
    }
    long withinMs = Math.clamp(asked.withinMs(), 1, Models.LONGEST_MS);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(withinMs);
    return payers
        .job(asked.payer())
        .compose(
            job -> {
              Filled filled = new Filled(prompts.of(asked.prompt(), job), asked.inputs(), mark());
              return from(
                  0,
                  new Inquiry(asked, job, filled, deadline),
                  new Missing(Why.UNREACHABLE, "no time"));
            });
  }

  /** Asks the provider of this place in the list, and the next one where it gives nothing. */
  private Future<Completion> from(int place, Inquiry inquiry, Missing last) {
    if (place == providers.size() || Provider.leftMs(inquiry.deadline()) <= 0) {
      return Future.succeededFuture(last);
    }
    Provider provider = providers.get(place);
    return provider
        .tries(number -> attempt(provider, inquiry, number), inquiry.deadline())
        .recover(
            failure -> {
              Why why = failure instanceof Broke ? Why.BUDGET : Why.UNREACHABLE;
              LOG.debug("{} by {}: {}", inquiry.prompt().id(), provider.name(), failure.toString());
              String detail = provider.name() + ": " + failure.getMessage();
              return from(place + 1, inquiry, new Missing(why, detail));
            });
  }

  private Future<Completion> attempt(Provider provider, Inquiry inquiry, int number) {
    return provider.once(withinMs -> paid(provider, inquiry, number, withinMs), inquiry.deadline());
  }

  private Future<Completion> paid(Provider provider, Inquiry inquiry, int number, long withinMs) {
    long most = provider.price().nano(Tokens.atMost(inquiry.filled()));
    return ledger
        .take(inquiry.job(), most, inquiry.prompt().spare())
        .onFailure(_ -> provider.notSent())
        .compose(
            taken -> {
              if (taken.isEmpty()) {
                provider.notSent();
                return Future.failedFuture(new Broke());
              }
              return call(provider, inquiry, number, withinMs, taken.get());
            });
  }

  private Future<Completion> call(
      Provider provider, Inquiry inquiry, int number, long withinMs, Ledger.Taken taken) {
    long began = System.nanoTime();
    return provider
        .endpoint()
        .call(inquiry.filled(), inquiry.asked().sample(), withinMs)
        .compose(said -> used(provider, inquiry, said))
        .onComplete(
            ended -> {
              long nanos = System.nanoTime() - began;
              if (ended.succeeded()) {
                provider.succeeded(nanos);
                note(provider, inquiry, number, "ok", nanos, ended.result().tokens(), taken);
              } else if (ended.cause() instanceof Failure failure) {
                provider.failed(failure, nanos);
                if (failure.kind() == Failure.Kind.KEY_REFUSED) {
                  alerts.keyRefused(provider.name());
                }
                Tokens tokens =
                    failure.kind().worked() ? Tokens.atMost(inquiry.filled()) : Tokens.NONE;
                note(provider, inquiry, number, Calls.Made.outcome(failure), nanos, tokens, taken);
              } else {
                provider.notSent();
              }
            })
        .map(Used::completion);
  }

  private record Used(Completion completion, Tokens tokens) {}

  private static Future<Used> used(Provider provider, Inquiry inquiry, Endpoint.Said said) {
    Tokens counted = said.tokens();
    Tokens tokens = counted == null ? Tokens.estimated(inquiry.filled(), said.text()) : counted;
    return switch (Output.of(inquiry.filled(), said.text())) {
      case Output.Usable usable ->
          Future.succeededFuture(
              new Used(
                  new Completed(
                      usable.json(),
                      new Origin(
                          provider.name(),
                          provider.model(),
                          inquiry.prompt().id(),
                          inquiry.prompt().version())),
                  tokens));
      case Output.Unusable unusable ->
          Future.failedFuture(
              Failure.of(
                  switch (unusable.flaw()) {
                    case NOT_JSON -> Failure.Kind.NOT_JSON;
                    case WRONG_SCHEMA -> Failure.Kind.WRONG_SCHEMA;
                    case LEAKED -> Failure.Kind.LEAKED;
                  },
                  "the answer"));
    };
  }

  private void note(
      Provider provider,
      Inquiry inquiry,
      int number,
      String outcome,
      long nanos,
      Tokens tokens,
      Ledger.Taken taken) {
    Price price = provider.price();
    long cost = price.nano(tokens);
    calls.note(
        new Calls.Made(
            inquiry.job(),
            inquiry.prompt(),
            provider,
            inquiry.asked().sample(),
            number,
            outcome,
            nanos,
            tokens,
            cost));
    ledger
        .settle(taken, cost, tokens)
        .onFailure(failure -> LOG.error("a call is overcounted: {}", failure.toString()));
  }

  private static String mark() {
    byte[] bytes = new byte[MARK_BYTES];
    RANDOM.nextBytes(bytes);
    return "mark-" + HexFormat.of().formatHex(bytes);
  }

  /** There is no money for this use. */
  private static final class Broke extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broke() {
      super("the budget", null, false, false);
    }
  }
}
