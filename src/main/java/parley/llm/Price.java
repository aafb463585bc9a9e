package parley.llm;

/**
 * What a provider takes, in US cents for a million tokens. Amounts are counted in nanodollars: a
 * cent for a million tokens is ten of them for one.
 */
public record Price(int inputCents, int outputCents) {

  /** Nanodollars in a cent. */
  public static final long CENT = 10_000_000;

  private static final int NANO_EACH = 10;

  /** Characters that a token has at least, in prose; an estimate errs on the dear side. */
  private static final int CHARS_EACH = 3;

  public long nano(Tokens tokens) {
    return NANO_EACH * (tokens.in() * inputCents + tokens.out() * outputCents);
  }

  /** Tokens of one call. */
  public record Tokens(long in, long out) {

    public static final Tokens NONE = new Tokens(0, 0);

    /** The most that a call should take. */
    public static Tokens atMost(Filled filled) {
      return new Tokens(chars(filled), filled.prompt().maxTokens());
    }

    /** Where the provider did not say: by the length of what was sent and said. */
    public static Tokens estimated(Filled filled, String said) {
      return new Tokens(chars(filled), said.length() / CHARS_EACH + 1);
    }

    private static long chars(Filled filled) {
      long chars = filled.messages(true).stream().mapToLong(m -> m.content().length()).sum();
      return chars / CHARS_EACH + 1;
    }
  }
}
