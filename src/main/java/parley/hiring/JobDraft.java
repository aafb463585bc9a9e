package parley.hiring;

import org.jspecify.annotations.Nullable;

/** A job's text while HR writes it. */
public record JobDraft(String title, String description, @Nullable String location) {}
