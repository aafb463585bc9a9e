package parley.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.nio.charset.StandardCharsets;

/**
 * Records on the event bus: by reference on one node, as {@code class name, JSON} between nodes.
 */
final class RecordCodec implements MessageCodec<Record, Record> {

  static final String NAME = "parley.record";

  @Override
  public void encodeToWire(Buffer buffer, Record message) {
    string(buffer, message.getClass().getName());
    string(buffer, Json.write(message));
  }

  @Override
  public Record decodeFromWire(int position, Buffer buffer) {
    int nameLength = buffer.getInt(position);
    String name = buffer.getString(position + 4, position + 4 + nameLength);
    int bodyAt = position + 4 + nameLength;
    int bodyLength = buffer.getInt(bodyAt);
    String body = buffer.getString(bodyAt + 4, bodyAt + 4 + bodyLength);
    if (!name.startsWith("parley.")) {
      throw new IllegalArgumentException("not a message of this product: " + name);
    }
    try {
      return Json.read(body, Class.forName(name).asSubclass(Record.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("a message of another version: " + name, e);
    }
  }

  @Override
  public Record transform(Record message) {
    return message;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }

  private static void string(Buffer buffer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    buffer.appendInt(bytes.length).appendBytes(bytes);
  }
}
