package parley.admin;

import java.util.Locale;

/** What an administrator may switch off for a while. What is under way goes on. */
public enum Feature {
  REGISTRATION("register"),
  POSTING("postJob"),
  APPLYING("apply"),
  INTERVIEWS("openInterview"),
  PRACTICE("practise");

  private final String operation;

  Feature(String operation) {
    this.operation = operation;
  }

  /** The operation of the contract that it is. */
  String operation() {
    return operation;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
