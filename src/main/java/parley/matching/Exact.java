package parley.matching;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction. Sums of thirds and sevenths meet the gate exactly where they should, in any
 * order; only the end result is rounded, down.
 */
record Exact(BigInteger numerator, BigInteger denominator) {

  static final Exact ZERO = of(0, 1);
  static final Exact ONE = of(1, 1);

  Exact {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    BigInteger gcd = numerator.gcd(denominator);
    numerator = numerator.divide(gcd);
    denominator = denominator.divide(gcd);
  }

  static Exact of(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The decimal number that is written, 2.5 as 5/2. */
  static Exact of(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    return new Exact(decimal.movePointRight(6).toBigInteger(), BigInteger.TEN.pow(6));
  }

  Exact plus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.numerator.negate(), other.denominator));
  }

  Exact times(long factor) {
    return new Exact(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /** The other one must be positive. */
  Exact over(Exact other) {
    return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Exact min(Exact other) {
    return compare(other) <= 0 ? this : other;
  }

  Exact max(Exact other) {
    return compare(other) >= 0 ? this : other;
  }

  int compare(Exact other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** In millionths, rounded down. */
  long millionths() {
    return numerator.multiply(BigInteger.valueOf(1_000_000)).divide(denominator).longValueExact();
  }

  /** For people: two decimals, rounded down. */
  double shown() {
    return Math.floorDiv(millionths(), 10_000L) / 100.0;
  }
}
