package parley.hiring;

import parley.account.Tokens;
import parley.bus.Bus;
import parley.interview.Terms;
import parley.store.Database;
import parley.store.Tasks;

/** All capabilities of this package, wired. None has state of its own; any context may use them. */
public record Hiring(
    Board board,
    Postings postings,
    Payments payments,
    Resumes resumes,
    Applications applications,
    Decisions decisions,
    Admissions admissions,
    Records records,
    Controls controls,
    Platform platform) {

  /**
   * @param terms of every interview; the limit is the job's own
   * @param defaults of a new job's interviews, both fields set
   */
  public static Hiring of(
      Database database,
      Bus bus,
      Tokens tokens,
      Tasks tasks,
      PaymentProvider provider,
      Offer offer,
      Terms terms,
      InterviewSettings defaults) {
    return new Hiring(
        new Board(database, bus),
        new Postings(database, bus, defaults),
        new Payments(database, provider, offer),
        new Resumes(database, tasks),
        new Applications(database, bus),
        new Decisions(database),
        new Admissions(database, bus, tokens, terms),
        new Records(database, bus),
        new Controls(database, bus),
        new Platform(database));
  }
}
