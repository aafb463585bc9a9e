package parley.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prompts of the product with all their versions. Immutable. */
public final class Prompts {

  private final Map<String, Map<String, Prompt>> versions;
  private final Choice choice;

  private Prompts(Map<String, Map<String, Prompt>> versions, Choice choice) {
    this.versions = versions;
    this.choice = choice;
  }

  /**
   * Every file that {@code /prompts/index.yaml} names, each checked.
   *
   * @param line as {@link Choice} says, or null
   * @throws IllegalArgumentException naming the file, or the part of the line, that is wrong
   */
  public static Prompts shipped(@Nullable String line) {
    var versions = new LinkedHashMap<String, Map<String, Prompt>>();
    for (String entry : text("/prompts/index.yaml").lines().toList()) {
      if (!entry.isBlank() && !entry.startsWith("#")) {
        String[] parts = entry.split(":", 2);
        var known = new LinkedHashMap<String, Prompt>();
        for (String version : parts[1].replaceAll("[\\[\\]\\s]", "").split(",", -1)) {
          String yaml = text("/prompts/" + parts[0] + "/" + version + ".yaml");
          known.put(version, PromptReader.read(parts[0], version, yaml));
        }
        versions.put(parts[0], known);
      }
    }
    Choice choice = Choice.of(line);
    choice
        .named()
        .forEach(
            (id, named) ->
                named.forEach(
                    version -> {
                      if (!versions.getOrDefault(id, Map.of()).containsKey(version)) {
                        throw new IllegalArgumentException("no prompt " + id + "@" + version);
                      }
                    }));
    return new Prompts(versions, choice);
  }

  public List<Prompt> all() {
    return versions.values().stream().flatMap(known -> known.values().stream()).toList();
  }

  /** Whether new calls may have this version. */
  public boolean used(Prompt prompt) {
    Map<String, Prompt> known = versions.getOrDefault(prompt.id(), Map.of());
    return choice.drawn(prompt.id(), new ArrayList<>(known.keySet())).contains(prompt.version());
  }

  /**
   * The version that {@code job} has.
   *
   * @throws IllegalArgumentException where there is no such prompt
   */
  public Prompt of(String id, @Nullable String job) {
    Map<String, Prompt> known = versions.get(id);
    if (known == null) {
      throw new IllegalArgumentException("no prompt " + id);
    }
    Prompt prompt = known.get(choice.version(id, job, new ArrayList<>(known.keySet())));
    if (prompt == null) {
      throw new IllegalStateException("a version that was not checked: " + id);
    }
    return prompt;
  }

  private static String text(String resource) {
    try (InputStream in = Prompts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
