package parley.admin;

import parley.config.Limits;
import parley.store.Database;

/** All capabilities of this package, wired. */
public record Administration(
    WorkQueue queue, People people, Trail trail, Switches switches, UnknownSkills skills) {

  public static Administration of(Database database, Limits limits) {
    return new Administration(
        new WorkQueue(database),
        new People(database),
        new Trail(database),
        new Switches(database, limits),
        new UnknownSkills(database));
  }
}
