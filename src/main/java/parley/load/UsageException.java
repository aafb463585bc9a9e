package parley.load;

/** The command line makes no sense; the message says what is wrong with it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
