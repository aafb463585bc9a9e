package parley.admin;

import parley.config.Config;
import parley.store.Database;

/** All capabilities of this package, wired. */
public record Administration(
    WorkQueue queue,
    People people,
    Trail trail,
    Switches switches,
    UnknownSkills skills,
    MatchReports matches,
    MatchQuality matchQuality,
    Alerts alerts,
    ModelUse models) {

  public static Administration of(Database database, LearntSkills learnt, Config config) {
    var alerts = new Alerts(database);
    return new Administration(
        new WorkQueue(database),
        new People(database),
        new Trail(database),
        new Switches(database, config.limits()),
        new UnknownSkills(database, learnt),
        new MatchReports(database),
        new MatchQuality(database),
        alerts,
        new ModelUse(database, alerts, config.llm()));
  }
}
