package parley.matching;

import org.jspecify.annotations.Nullable;

/**
 * A name that an administrator has added to the skills that ship.
 *
 * @param name as people write it
 * @param skill whose canonical name it is another name of
 * @param category of a new skill; null where {@code skill} is known already
 */
public record Learnt(String name, String skill, @Nullable String category) {}
