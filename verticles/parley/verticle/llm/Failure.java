package parley.verticle.llm;

/** Why a call to a provider gave nothing. It never repeats what was sent or said. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The kinds, lower case in metrics and records. */
  enum Kind {
    /** 401 or 403. */
    KEY_REFUSED(false, false),
    /** Another 4xx: the same request will be refused again. */
    REQUEST_REFUSED(false, false),
    /** 429. */
    TOO_MANY(true, false),
    /** 5xx, or an error that was streamed. */
    SERVER_ERROR(true, true),
    /** No connection. */
    UNREACHABLE(true, true),
    /** No piece of an answer for too long. */
    SILENT(true, true),
    /** Not whole in time. */
    SLOW(true, true),
    /** The stream ended, or was ended for its length, before the answer did. */
    CUT(true, true),
    TOO_LARGE(false, true),
    NOT_JSON(true, true),
    WRONG_SCHEMA(true, true),
    /** It shows the instructions' mark. */
    LEAKED(false, false),
    /** The provider is resting: nothing was sent. */
    RESTING(false, false),
    /** The asker's time is over, or would be before it is our turn: nothing was sent. */
    NO_TIME(false, false);

    private final boolean again;
    private final boolean ill;

    Kind(boolean again, boolean ill) {
      this.again = again;
      this.ill = ill;
    }

    /** Whether another try at the same provider may help. */
    boolean again() {
      return again;
    }

    /** Whether it counts against the provider's health. */
    boolean ill() {
      return ill;
    }

    /** Whether the provider may have worked, and will want money for it. */
    boolean worked() {
      return switch (this) {
        case SILENT, SLOW, CUT, TOO_LARGE, NOT_JSON, WRONG_SCHEMA, LEAKED -> true;
        case KEY_REFUSED, REQUEST_REFUSED, TOO_MANY, SERVER_ERROR, UNREACHABLE -> false;
        case RESTING, NO_TIME -> false;
      };
    }
  }

  private final Kind kind;
  private final long afterMs;

  private Failure(Kind kind, long afterMs, String detail) {
    super(kind + ": " + detail, null, false, false);
    this.kind = kind;
    this.afterMs = afterMs;
  }

  static Failure of(Kind kind, String detail) {
    return new Failure(kind, 0, detail);
  }

  /**
   * @param afterMs how long the provider wants not to be asked
   */
  static Failure tooMany(long afterMs) {
    return new Failure(Kind.TOO_MANY, afterMs, "asked for " + afterMs + " ms");
  }

  Kind kind() {
    return kind;
  }

  long afterMs() {
    return afterMs;
  }
}
