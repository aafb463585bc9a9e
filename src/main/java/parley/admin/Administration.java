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
    ModelUse models) {

  public static Administration of(Database database, LearntSkills learnt, Config config) {
    return new Administration(
        new WorkQueue(database),
        new People(database),
        new Trail(database),
        new Switches(database, config.limits()),
        new UnknownSkills(database, learnt),
        new ModelUse(database, config.llm()));
  }
}
