package parley.llm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which versions are used, out of one line of configuration: {@code
 * follow-up=1.0.0|1.1.0,score-answer=1.0.0}. One version is a roll-back, several are a trial in
 * which every job always has the same one. A prompt that is not named has its newest version.
 */
public final class Choice {

  private static final Pattern PART = Pattern.compile("([a-z-]+)=([0-9.]+(?:\\|[0-9.]+)*)");

  private final Map<String, List<String>> versions = new HashMap<>();

  /**
   * @throws IllegalArgumentException naming the part that cannot be read
   */
  public static Choice of(@Nullable String line) {
    Choice choice = new Choice();
    if (line != null) {
      for (String part : line.split(",", -1)) {
        var matcher = PART.matcher(part.strip());
        if (!matcher.matches()) {
          throw new IllegalArgumentException("expected prompt=version[|version], not " + part);
        }
        choice.versions.put(matcher.group(1), List.of(matcher.group(2).split("\\|", -1)));
      }
    }
    return choice;
  }

  Map<String, List<String>> named() {
    return versions;
  }

  /**
   * The versions that some job may have.
   *
   * @param all versions in their order, the newest last
   */
  List<String> drawn(String id, List<String> all) {
    return versions.getOrDefault(id, List.of(all.getLast()));
  }

  /**
   * @param all versions in their order, the newest last
   */
  String version(String id, @Nullable String job, List<String> all) {
    List<String> named = drawn(id, all);
    int drawn = Arrays.hashCode(new Object[] {id, job});
    return named.get(Math.floorMod(drawn ^ (drawn >>> 16), named.size()));
  }
}
