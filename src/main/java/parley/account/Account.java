package parley.account;

import java.util.UUID;

/** A person, as the HTTP API's {@code User} shows them. */
public record Account(UUID id, String name, String email, String role) {}
