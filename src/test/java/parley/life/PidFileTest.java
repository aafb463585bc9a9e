package parley.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir Path home;

  @Test
  void aNodeIsFoundFromItsClaimToItsRelease() throws IOException {
    PidFile file = PidFile.of(home.resolve("new"));
    assertThat(file.living()).isEmpty();
    assertThat(file.claim()).isTrue();
    assertThat(file.living()).contains(ProcessHandle.current());
    file.release();
    assertThat(file.living()).isEmpty();
    assertThat(home.resolve("new/node.pid")).doesNotExist();
  }

  @Test
  void aProcessThatGotTheNumberLaterIsNotTheNode() throws IOException {
    long pid = ProcessHandle.current().pid();
    Files.writeString(home.resolve("node.pid"), pid + "\n1\n");
    assertThat(PidFile.of(home).living()).isEmpty();
    assertThat(PidFile.of(home).claim()).isTrue();
  }

  @Test
  void theFirstOfTwoNodesKeepsTheFile() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      claimFor(other.pid());
      assertThat(PidFile.of(home).claim()).isFalse();
      PidFile.of(home).release();
      assertThat(PidFile.of(home).living()).contains(other.toHandle());
    } finally {
      other.destroy();
      other.waitFor();
    }
    assertThat(PidFile.of(home).living()).isEmpty();
  }

  @Test
  void anUnreadableFileIsAnError() throws IOException {
    Files.writeString(home.resolve("node.pid"), "four\n");
    assertThatThrownBy(() -> PidFile.of(home).living())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("node.pid does not name a process");
  }

  /** As that process would have written it. */
  private void claimFor(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    String born = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
    Files.writeString(home.resolve("node.pid"), pid + "\n" + born + "\n");
  }
}
