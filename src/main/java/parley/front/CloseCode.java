package parley.front;

import java.util.Locale;

/**
 * Why the server closes a WebSocket; names and texts stand in {@code codes.json} under the same
 * numbers.
 */
public enum CloseCode {
  BAD_FRAME(4400),
  NOT_AUTHENTICATED(4401),
  NOT_YOURS(4403),
  UNKNOWN(4404),
  TOO_SLOW(4408),
  REPLACED(4409),
  CONCLUDED(4410),
  TOO_FAST(4429),
  DRAINING(4503);

  private final short number;

  CloseCode(int number) {
    this.number = (short) number;
  }

  public short number() {
    return number;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
