package parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final EmbeddedException FAILED = new EmbeddedException("failed");

  private final List<ServerSocket> taken = new ArrayList<>();

  @AfterEach
  void free() throws IOException {
    for (var socket : taken) socket.close();
  }

  @Test
  void aFreePortThatIsSnatchedAwayIsReplaced() throws Exception {
    int port = Ports.start(0, "X", p -> taken.isEmpty() ? snatched(p) : p);
    assertThat(port).isPositive().isNotEqualTo(taken.getFirst().getLocalPort());
  }

  @Test
  void itIsNotTriedForEver() {
    assertThatThrownBy(() -> Ports.start(0, "X", this::snatched)).isSameAs(FAILED);
    assertThat(taken).hasSize(3);
  }

  @Test
  void anotherFailureIsNotTriedAgain() {
    var tried = new ArrayList<Integer>();
    assertThatThrownBy(
            () ->
                Ports.start(
                    0,
                    "X",
                    port -> {
                      tried.add(port);
                      throw FAILED;
                    }))
        .isSameAs(FAILED);
    assertThat(tried).hasSize(1);
  }

  @Test
  void aPortIsToldOnceAndIsNoneThatAnOutgoingConnectionCouldTake() {
    List<Integer> told = Stream.generate(Ports::free).limit(200).toList();
    assertThat(told).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
  }

  /** Somebody else binds the port just before the server does. */
  private int snatched(int port) throws IOException {
    taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    throw FAILED;
  }
}
