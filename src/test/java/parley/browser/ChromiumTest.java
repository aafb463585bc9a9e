package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

  @TempDir Path folder;

  @Test
  void theFirstThatIsThereIsTaken() throws IOException {
    Path second = browser("second");
    browser("third");
    var chromium = new Chromium(places("first", "second", "third"), List.of("false"));
    assertThat(chromium.executable()).isEqualTo(second);
  }

  @Test
  void whereNoneIsThereOneIsInstalled() throws IOException {
    Path source = browser("elsewhere");
    Path place = folder.resolve("chromium");
    var chromium =
        new Chromium(List.of(place), List.of("cp", "-p", source.toString(), place.toString()));
    assertThat(chromium.executable()).isEqualTo(place).isExecutable();
  }

  @Test
  void whereNoneCanBeHadTheTestsFailAndSayWhatToDo() {
    var chromium = new Chromium(places("chromium"), List.of("false"));
    assertThatThrownBy(chromium::executable)
        .hasMessageContaining("apt-get install chromium")
        .hasMessageContaining("$CHROMIUM");
  }

  private List<Path> places(String... names) {
    return List.of(names).stream().map(folder::resolve).toList();
  }

  private Path browser(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
