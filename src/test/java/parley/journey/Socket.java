package parley.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the live protocol, frame by frame. Blocking. */
public final class Socket implements AutoCloseable {

  private static final long PATIENCE_S = 30;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private Socket(String url, @Nullable String origin) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("parley.v1");
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(URI.create(url), new Listener()).join();
  }

  public static Socket open(String httpBase, String path) {
    return new Socket(httpBase.replaceFirst("^http", "ws") + path, null);
  }

  public static Socket openFrom(String origin, String httpBase, String path) {
    return new Socket(httpBase.replaceFirst("^http", "ws") + path, origin);
  }

  public void send(String type, Consumer<ObjectNode> fields) {
    ObjectNode frame = Api.JSON.createObjectNode().put("type", type);
    fields.accept(frame);
    raw(frame.toString());
  }

  public void raw(String text) {
    socket.sendText(text, true).join();
  }

  /** A fragment of a message. */
  public void part(String text, boolean last) {
    socket.sendText(text, last).join();
  }

  public void binary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** The next frame that fits; others are passed over. */
  public JsonNode await(Predicate<JsonNode> fits) {
    while (true) {
      JsonNode frame = next();
      if (fits.test(frame)) {
        return frame;
      }
    }
  }

  public JsonNode await(String type) {
    return await(frame -> frame.path("type").asText().equals(type));
  }

  public JsonNode next() {
    try {
      JsonNode frame = frames.poll(PATIENCE_S, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame in " + PATIENCE_S + " s; closed: " + closed);
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The code with which the server closes. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
  }

  /** Cuts the connection without a word, as a dead line does. */
  public void cut() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          frames.add(Api.JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      ws.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket ws, Throwable error) {
      closed.completeExceptionally(error);
    }
  }
}
