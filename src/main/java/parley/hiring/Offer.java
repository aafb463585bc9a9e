package parley.hiring;

/**
 * What one payment buys.
 *
 * @param currency ISO 4217
 */
public record Offer(int slots, int priceCents, String currency) {}
