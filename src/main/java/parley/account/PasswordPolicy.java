package parley.account;

import java.util.Locale;
import java.util.Set;
import parley.bus.Problem;

/** Which passwords are accepted: 8 characters or more, a letter and a number, not a common one. */
final class PasswordPolicy {

  private static final int SHORTEST = 8;

  /** The passwords that pass the other rules and lead every list of broken ones. */
  private static final Set<String> COMMON =
      Set.of(
          "password1",
          "password12",
          "password123",
          "password1234",
          "passw0rd",
          "passw0rd1",
          "p@ssw0rd",
          "p@ssword1",
          "qwerty12",
          "qwerty123",
          "qwerty1234",
          "qwertyuiop1",
          "1q2w3e4r",
          "1q2w3e4r5t",
          "1qaz2wsx",
          "1qaz2wsx3edc",
          "q1w2e3r4",
          "q1w2e3r4t5",
          "zaq12wsx",
          "abc12345",
          "abcd1234",
          "abcdef12",
          "abcd12345",
          "a1b2c3d4",
          "aa123456",
          "a1234567",
          "a12345678",
          "a123456789",
          "123456789a",
          "12345678a",
          "1234567a",
          "asdf1234",
          "asdfghjkl1",
          "admin123",
          "admin1234",
          "administrator1",
          "letmein1",
          "letmein123",
          "welcome1",
          "welcome12",
          "welcome123",
          "iloveyou1",
          "iloveyou2",
          "monkey123",
          "dragon123",
          "sunshine1",
          "princess1",
          "football1",
          "baseball1",
          "superman1",
          "trustno1",
          "changeme1",
          "changeme123",
          "test1234",
          "testtest1",
          "temp1234",
          "secret123",
          "hello123",
          "summer2024",
          "summer2025",
          "winter2024",
          "winter2025");

  private PasswordPolicy() {}

  /**
   * @throws Problem weak_password, saying which rule is not met
   */
  static void check(String password) {
    if (password.length() < SHORTEST) {
      throw weak("The password needs 8 characters or more.");
    }
    if (password.codePoints().noneMatch(Character::isLetter)
        || password.codePoints().noneMatch(Character::isDigit)) {
      throw weak("The password needs a letter and a number.");
    }
    if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
      throw weak("The password is one of those that are tried first.");
    }
  }

  private static Problem weak(String why) {
    return Problem.of(Problem.Code.WEAK_PASSWORD, why);
  }
}
