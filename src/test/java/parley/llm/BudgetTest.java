package parley.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.llm.Budget.Level;
import parley.llm.Price.Tokens;

class BudgetTest {

  @Test
  void alertsComeAtEightyAndAtAHundredPercent() {
    assertThat(Budget.level(79, 100)).isEqualTo(Level.OPEN);
    assertThat(Budget.level(80, 100)).isEqualTo(Level.SHORT);
    assertThat(Budget.level(99, 100)).isEqualTo(Level.SHORT);
    assertThat(Budget.level(100, 100)).isEqualTo(Level.SPENT);
    assertThat(Budget.level(1_000, 0)).isEqualTo(Level.OPEN);
  }

  @Test
  void whatCanBeSparedIsLeftOutFirstAndNothingPassesTheLimit() {
    assertThat(Budget.allows(70, 5, 100, true)).isTrue();
    assertThat(Budget.allows(85, 5, 100, true)).isFalse();
    assertThat(Budget.allows(85, 5, 100, false)).isTrue();
    assertThat(Budget.allows(97, 5, 100, false)).isFalse();
    assertThat(Budget.allows(10, 95, 100, false)).isFalse();
  }

  @Test
  void whatCostsNothingIsAlwaysAllowed() {
    assertThat(Budget.allows(500, 0, 100, true)).isTrue();
    assertThat(Budget.allows(500, 5, 0, true)).isTrue();
  }

  @Test
  void aPriceIsCentsForAMillionTokens() {
    assertThat(new Price(59, 79).nano(new Tokens(1_000_000, 1_000_000)))
        .isEqualTo(138 * Price.CENT);
  }
}
