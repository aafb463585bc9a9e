package parley.browser;

import static java.util.Comparator.comparing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.bus.Json;

/** What axe and the smallest screen say of each page and state; the accessibility page shows it. */
final class Audit {

  private static final String FILE =
      """
      {
        "axe": "%s",
        "states": [
      %s
        ]
      }
      """;
  private static final String IDS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  /**
   * One state of one page, in all its looks together.
   *
   * @param path with {@code :id} for each id
   * @param rules how many rules had something to judge
   * @param broken how many of them are broken
   * @param undecided those that a person would have to judge
   * @param narrow whether it fits the smallest screen without sideways scrolling
   */
  private record State(
      String state, String path, int rules, int broken, List<String> undecided, boolean narrow) {}

  private final List<State> states = new ArrayList<>();
  private final List<String> flaws = new ArrayList<>();
  private String axe = "";

  /** Judges what this person has in front of them, as it is seen with each of these. */
  void judge(Person person, String name, List<Look> looks) {
    Page page = person.page();
    Look.SMALLEST.on(page);
    boolean narrow = Axe.width(person) <= Look.SMALLEST.width();
    var verdicts = new ArrayList<Axe.Verdict>();
    for (Look look : looks) {
      look.on(page);
      verdicts.add(Axe.judge(page));
    }
    axe = verdicts.getLast().version();
    Set<String> broken = rules(verdicts, one -> one.broken().stream().map(Axe.Broken::rule));
    Set<String> undecided = rules(verdicts, one -> one.undecided().stream());
    Set<String> all = rules(verdicts, one -> one.passed().stream());
    all.addAll(undecided);
    all.addAll(broken);
    String path = URI.create(page.url()).getPath().replaceAll(IDS, ":id");
    states.add(new State(name, path, all.size(), broken.size(), List.copyOf(undecided), narrow));
    verdicts.forEach(verdict -> verdict.broken().forEach(flaw -> flaws.add(name + ": " + flaw)));
    if (!narrow) {
      flaws.add(name + ": wider than " + Look.SMALLEST.width() + " px");
    }
  }

  private static Set<String> rules(
      List<Axe.Verdict> verdicts, Function<Axe.Verdict, Stream<String>> of) {
    return verdicts.stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Writes one line a state, sorted by page, and fails where anything was found. */
  void write(Path file) {
    String lines =
        states.stream()
            .sorted(comparing(State::path).thenComparing(State::state))
            .map(state -> "    " + Json.write(state))
            .collect(Collectors.joining(",\n"));
    try {
      Files.writeString(file, FILE.formatted(axe, lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!flaws.isEmpty()) {
      throw new AssertionError(String.join("\n", flaws));
    }
  }
}
