package parley.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundTest {

  /** The nineteenth field of proc_pid_stat(5), counted from behind the name. */
  private static final int NICE = 16;

  private static int niceness() throws IOException {
    String stat = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itsThreadsGiveWayAndNobodyElses() throws Exception {
    int before = niceness();
    var read = new FutureTask<>(BackgroundTest::niceness);
    Thread thread = Background.threads("test", 1 << 20).newThread(read);
    thread.start();
    assertThat(read.get()).isEqualTo(10);
    assertThat(niceness()).isEqualTo(before);
  }

  @Test
  void theyAreNamedDaemonsThatDoTheirWork() throws ExecutionException, InterruptedException {
    var factory = Background.threads("test", 1 << 20);
    factory.newThread(() -> {});
    var work = new FutureTask<>(() -> Thread.currentThread().getName());
    Thread second = factory.newThread(work);
    second.start();
    assertThat(second.isDaemon()).isTrue();
    assertThat(work.get()).isEqualTo("test-1");
  }
}
