package parley.config;

/**
 * A raw value and where it comes from.
 *
 * @param source for people: "the environment variable X", "the file Y", "the default"
 */
record Given(String value, String source) {}
