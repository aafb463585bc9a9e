package parley.load.check;

/** What must hold, in words for people. */
public enum Invariant {
  ACKNOWLEDGED("every acknowledged message is in the log exactly once, as it was sent"),
  NUMBERED("the log's events are numbered 1, 2, 3… without gap"),
  HEARD("each candidate heard every event once, in order, as the log has it"),
  ASKED_ONCE("no question was asked twice"),
  DURABLE("nothing was called durable that PostgreSQL does not have"),
  CLOCK("the time left is right, and rises only by what the log gives"),
  CONCLUDED("no interview is stuck"),
  ADMITTED("no candidate was thrown out"),
  STORES("Redis and PostgreSQL have the same log"),
  SLOTS("every interview settled its slot exactly once");

  private final String words;

  Invariant(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
