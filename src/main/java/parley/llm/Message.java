package parley.llm;

/**
 * One message of a conversation with a model.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 */
public record Message(String role, String content) {}
