package parley.verticle.resume;

/** The document cannot be read, for a reason that has a code. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  UnreadableException(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
