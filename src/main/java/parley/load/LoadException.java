package parley.load;

/** The run cannot begin or go on; the message says why and what to do. */
public final class LoadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LoadException(String message) {
    super(message);
  }

  public LoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
