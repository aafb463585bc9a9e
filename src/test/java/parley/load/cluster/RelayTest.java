package parley.load.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line to an echo, broken in each way. */
class RelayTest {

  private static final int SOON_MS = 300;
  private static final int PATIENCE_MS = 10_000;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private Relay relay;
  private int port;
  private Socket socket;

  @BeforeEach
  void connect() throws IOException {
    int echo =
        vertx
            .createNetServer()
            .connectHandler(client -> client.handler(client::write))
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    relay = new Relay(vertx, echo);
    port = relay.listen().await();
    socket = open();
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    vertx.close().await();
  }

  private Socket open() throws IOException {
    Socket fresh = new Socket("127.0.0.1", port);
    fresh.setSoTimeout(PATIENCE_MS);
    return fresh;
  }

  private static String echo(Socket on, String text) throws IOException {
    on.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return read(on, text.length());
  }

  private static String read(Socket on, int length) throws IOException {
    return new String(on.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
  }

  @Test
  void itPassesBothWays() throws IOException {
    assertThat(echo(socket, "hello")).isEqualTo("hello");
    String much = "x".repeat(1 << 20);
    Thread.startVirtualThread(() -> write(socket, much));
    assertThat(read(socket, much.length())).isEqualTo(much);
  }

  private static void write(Socket on, String text) {
    try {
      on.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whileItIsSilentNothingPassesAndNobodyIsToldAndAfterwardsAllArrives() throws IOException {
    echo(socket, "before");
    relay.silent();
    vertx.executeBlocking(() -> null).await();
    Socket late = open();
    socket.setSoTimeout(SOON_MS);
    assertThatThrownBy(() -> echo(socket, "kept")).isInstanceOf(SocketTimeoutException.class);
    late.setSoTimeout(SOON_MS);
    assertThatThrownBy(() -> echo(late, "kept")).isInstanceOf(SocketTimeoutException.class);
    relay.heal();
    socket.setSoTimeout(PATIENCE_MS);
    late.setSoTimeout(PATIENCE_MS);
    assertThat(read(socket, 4)).isEqualTo("kept");
    assertThat(read(late, 4)).isEqualTo("kept");
    late.close();
  }

  @Test
  void aResetBreaksEveryConnectionAndRefusesNewOnesUntilItIsHealed() throws IOException {
    echo(socket, "before");
    relay.reset();
    assertThatThrownBy(
            () -> {
              if (socket.getInputStream().read() < 0) {
                throw new IOException("ended");
              }
            })
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> broken(open())).isInstanceOf(IOException.class);
    relay.heal();
    await().ignoreExceptionsInstanceOf(IOException.class).until(this::echoes);
  }

  private boolean echoes() throws IOException {
    try (Socket fresh = open()) {
      return echo(fresh, "again").equals("again");
    }
  }

  private static void broken(Socket on) throws IOException {
    try (on) {
      if (echo(on, "x").isEmpty()) {
        throw new IOException("ended");
      }
    }
  }
}
