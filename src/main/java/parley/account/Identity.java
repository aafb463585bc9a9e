package parley.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as a verified token says.
 *
 * @param type {@link Tokens#ACCESS} or {@link Tokens#ROOM}
 * @param interview the one interview that a room ticket opens; null for an access token
 */
public record Identity(UUID account, String role, String type, @Nullable String interview) {

  public boolean is(Role other) {
    return other.wire().equals(role);
  }

  /** The account's id as audit rows name it. */
  public String actor() {
    return account.toString();
  }
}
