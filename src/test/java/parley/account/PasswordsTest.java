package parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.bus.Problem;

class PasswordsTest {

  private final Argon2 argon2 = new Argon2(8192, 1, 2);

  @Test
  void aHashCarriesItsParametersAndASaltOfItsOwn() {
    String one = argon2.hash("correct horse 7");
    String two = argon2.hash("correct horse 7");
    assertThat(one).startsWith("$argon2id$v=19$m=8192,t=1,p=2$").isNotEqualTo(two);
    assertThat(Argon2.verify("correct horse 7", one)).isTrue();
    assertThat(Argon2.verify("correct horse 8", one)).isFalse();
  }

  /**
   * {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1}, of the reference's tests.
   */
  @Test
  void theReferencesHashIsUnderstood() {
    String phc =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(Argon2.verify("password", phc)).isTrue();
    assertThat(Argon2.verify("Password", phc)).isFalse();
  }

  @Test
  void aDecoyLooksLikeAHashAndNoPasswordFits() {
    assertThat(argon2.decoy()).hasSameSizeAs(argon2.hash("x"));
    assertThat(Argon2.verify("", argon2.decoy())).isFalse();
  }

  @Test
  void aPasswordNeedsLengthALetterANumberAndAnIdea() {
    for (String weak : new String[] {"a1b2c3", "abcdefgh", "12345678", "PassWord123"}) {
      assertThatThrownBy(() -> PasswordPolicy.check(weak))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.WEAK_PASSWORD));
    }
    assertThatCode(() -> PasswordPolicy.check("länger als 8")).doesNotThrowAnyException();
  }
}
