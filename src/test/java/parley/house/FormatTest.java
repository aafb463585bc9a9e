package parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java file has the one format. {@code mvn -Pformat} rewrites those that have not. */
class FormatTest {

  private static final Formatter FORMATTER = new Formatter();

  @Test
  void everyJavaFileHasTheOneFormat() {
    assertThat(sources().filter(file -> !formatted(file).equals(read(file))))
        .as("run mvn -Pformat")
        .isEmpty();
  }

  static void main() throws IOException {
    for (Path file : sources().toList()) {
      String formatted = formatted(file);
      if (!formatted.equals(read(file))) {
        Files.writeString(file, formatted);
        System.out.println("formatted " + file);
      }
    }
  }

  private static Stream<Path> sources() {
    return Stream.of("src", "verticles").map(Path::of).flatMap(FormatTest::files);
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return List.copyOf(files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String formatted(Path file) {
    try {
      return FORMATTER.formatSourceAndFixImports(read(file));
    } catch (FormatterException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
