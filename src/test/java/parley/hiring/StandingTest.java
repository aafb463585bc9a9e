package parley.hiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.bus.Problem;

class StandingTest {

  private static final List<String> ALL =
      List.of("applied", "reviewed", "shortlisted", "rejected", "offered");
  private static final Map<String, Set<String>> LEGAL =
      Map.of(
          "applied", Set.of("reviewed", "shortlisted", "rejected"),
          "reviewed", Set.of("shortlisted", "rejected"),
          "shortlisted", Set.of("offered", "rejected"),
          "rejected", Set.of(),
          "offered", Set.of());

  @Test
  void onlyLegalMovesAreMade() {
    for (String from : ALL) {
      for (String to : ALL) {
        if (from.equals(to) || LEGAL.getOrDefault(from, Set.of()).contains(to)) {
          assertThatCode(() -> Standing.check(from, change(to, "a reason")))
              .doesNotThrowAnyException();
        } else {
          assertThatThrownBy(() -> Standing.check(from, change(to, "a reason")))
              .isInstanceOfSatisfying(
                  Problem.class,
                  p -> assertThat(p.code()).isEqualTo(Problem.Code.ILLEGAL_TRANSITION));
        }
      }
    }
  }

  @Test
  void aRejectionNeedsAReasonForTheCandidate() {
    for (@Nullable String reason : new @Nullable String[] {null, "", "  "}) {
      assertThatThrownBy(() -> Standing.check("applied", change("rejected", reason)))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.REASON_REQUIRED));
    }
  }

  @Test
  void aPersonLetsThroughTheGateAndNobodyElseDoes() {
    assertThat(Standing.admitted("applied", true)).isTrue();
    assertThat(Standing.admitted("applied", false)).isFalse();
    assertThat(Standing.admitted("reviewed", false)).isFalse();
    assertThat(Standing.admitted("shortlisted", false)).isTrue();
    assertThat(Standing.admitted("rejected", true)).isFalse();
    assertThat(Standing.admitted("offered", true)).isFalse();
  }

  private static StatusChange change(String to, @Nullable String reason) {
    return new StatusChange(to, reason, null);
  }
}
