package parley.insight.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What people may practise for, without a job. The list is read with the first use: not on an event
 * loop.
 *
 * @param id stable, for words in other languages
 * @param name in English
 * @param skills that the role is asked for, each known to the bank
 */
public record JobRole(String id, String name, List<String> skills) {

  private static final String RESOURCE = "/questions/roles.json";
  private static final List<JobRole> ALL = read();

  public JobRole {
    skills = List.copyOf(skills);
  }

  /** In the order in which they are offered. */
  public static List<JobRole> all() {
    return ALL;
  }

  public static Optional<JobRole> byId(String id) {
    return ALL.stream().filter(role -> role.id.equals(id)).findFirst();
  }

  private static List<JobRole> read() {
    try (InputStream in = JobRole.class.getResourceAsStream(RESOURCE)) {
      return List.copyOf(new JsonMapper().readValue(in, new TypeReference<List<JobRole>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
