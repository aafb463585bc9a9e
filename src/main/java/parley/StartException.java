package parley;

import parley.embedded.EmbeddedException;

/** This node cannot start. The message is one paragraph for the operator. */
final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Names the step that failed and its reason: what we wrote for the operator, or else the
   * innermost cause.
   */
  StartException(String step, Throwable cause) {
    super("Parley cannot start: " + step + " failed. " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    if (cause instanceof EmbeddedException known) return String.valueOf(known.getMessage());
    var deeper = cause.getCause();
    return deeper == null ? cause.toString() : reason(deeper);
  }
}
