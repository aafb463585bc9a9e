package parley.embedded;

import org.jspecify.annotations.Nullable;

/**
 * An embedded server cannot run. The message says what failed, where, and what the operator can do.
 */
public final class EmbeddedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EmbeddedException(String message) {
    this(message, null);
  }

  EmbeddedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
