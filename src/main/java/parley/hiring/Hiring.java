package parley.hiring;

import parley.account.Tokens;
import parley.bus.Bus;
import parley.config.Config;
import parley.interview.Terms;
import parley.store.Database;
import parley.store.Tasks;

/** All capabilities of this package, wired. None has state of its own; any context may use them. */
public record Hiring(
    Board board,
    Listing listing,
    Postings postings,
    Companies companies,
    Payments payments,
    Resumes resumes,
    Applications applications,
    Decisions decisions,
    MatchFeedback matchFeedback,
    MatchSurvey matchSurvey,
    Admissions admissions,
    Records records,
    PersonScores personScores,
    QuestionSets questionSets,
    Voice voice,
    Controls controls,
    Rescues rescues,
    Funnels funnels,
    Platform platform) {

  /**
   * @throws IllegalArgumentException where no such payment provider is known
   */
  public static Hiring of(Config config, Database database, Bus bus, Tokens tokens) {
    Config.Payment p = config.payment();
    Config.Interview i = config.interview();
    var controls = new Controls(database, bus);
    return new Hiring(
        new Board(database, bus),
        new Listing(database, bus),
        new Postings(database, bus, new InterviewSettings(i.duration().toMillis(), i.questions())),
        new Companies(database),
        new Payments(
            database, provider(p.provider()), new Offer(p.slots(), p.priceCents(), p.currency())),
        new Resumes(database, new Tasks(config.jobs().maxAttempts())),
        new Applications(database, bus),
        new Decisions(database),
        new MatchFeedback(database),
        new MatchSurvey(database),
        new Admissions(database, bus, tokens, terms(i)),
        new Records(database, bus),
        new PersonScores(database),
        new QuestionSets(database),
        new Voice(database),
        controls,
        new Rescues(database, bus, controls),
        new Funnels(database),
        new Platform(database));
  }

  private static PaymentProvider provider(String name) {
    if (name.equals(DevelopmentProvider.NAME)) {
      return new DevelopmentProvider();
    }
    throw new IllegalArgumentException(
        "payment.provider: " + name + " is not known; known: " + DevelopmentProvider.NAME);
  }

  /** The limit is each job's own. */
  private static Terms terms(Config.Interview i) {
    return new Terms(
        i.duration().toMillis(),
        i.grace().toMillis(),
        i.greeting().toMillis(),
        i.nudgeAfter().toMillis(),
        i.closing().toMillis(),
        i.maxPause().toMillis(),
        i.postpone().toMillis(),
        i.expiry().toMillis(),
        i.maxAnswerChars());
  }
}
