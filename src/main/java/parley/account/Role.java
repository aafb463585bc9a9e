package parley.account;

import java.util.Locale;

/** What somebody may do here. The lower-case name is the wire's and the store's. */
public enum Role {
  CANDIDATE,
  HR,
  ADMIN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
