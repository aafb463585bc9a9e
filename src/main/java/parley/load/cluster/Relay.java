package parley.load.cluster;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TCP line between two parties that can go silent, as a network that swallows packets does, or be
 * reset. Confined to one event loop; the public methods may be called from anywhere.
 *
 * <p>While it is silent nothing passes and nobody is told; afterwards what was sent meanwhile
 * arrives, as TCP's own repetitions would bring it. While it is down, connections are refused.
 */
final class Relay {

  private enum Mode {
    PASS,
    SILENT,
    DOWN
  }

  private static final int CONNECT_MS = 2_000;

  private final Vertx vertx;
  private final int port;
  private final NetServer server;
  private final NetClient client;
  private final Set<Pipe> pipes = new HashSet<>();
  private Mode mode = Mode.PASS;

  /** Reset, not a polite end: that is what a broken line looks like. */
  Relay(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
    NetServerOptions options = new NetServerOptions().setHost("127.0.0.1").setPort(0);
    options.setSoLinger(0);
    options.setTcpNoDelay(true);
    NetClientOptions way = new NetClientOptions().setConnectTimeout(CONNECT_MS);
    way.setTcpNoDelay(true);
    server = vertx.createNetServer(options);
    client = vertx.createNetClient(way);
  }

  Future<Integer> listen() {
    return server.connectHandler(this::open).listen().map(NetServer::actualPort);
  }

  void silent() {
    vertx.runOnContext(
        _ -> {
          mode = Mode.SILENT;
          pipes.forEach(Pipe::pause);
        });
  }

  /** Breaks every connection, and refuses new ones until {@link #heal}. */
  void reset() {
    vertx.runOnContext(
        _ -> {
          mode = Mode.DOWN;
          Set.copyOf(pipes).forEach(Pipe::close);
        });
  }

  void heal() {
    vertx.runOnContext(
        _ -> {
          mode = Mode.PASS;
          pipes.forEach(Pipe::resume);
        });
  }

  private void open(NetSocket from) {
    if (mode == Mode.DOWN) {
      from.close();
      return;
    }
    Pipe pipe = new Pipe(from);
    pipes.add(pipe);
    if (mode == Mode.SILENT) {
      pipe.pause();
    } else {
      pipe.connect();
    }
  }

  private final class Pipe {

    private final NetSocket from;
    private @Nullable NetSocket to;
    private boolean connecting;

    Pipe(NetSocket from) {
      this.from = from;
      from.pause();
      from.closeHandler(_ -> close());
      from.exceptionHandler(_ -> close());
    }

    void connect() {
      connecting = true;
      client.connect(port, "127.0.0.1").onComplete(this::connected, _ -> close());
    }

    private void connected(NetSocket other) {
      if (!pipes.contains(this)) {
        other.close();
        return;
      }
      to = other;
      other.closeHandler(_ -> close());
      other.exceptionHandler(_ -> close());
      join(from, other);
      join(other, from);
      if (mode == Mode.PASS) {
        from.resume();
      } else {
        pause();
      }
    }

    /** By hand: a pipe of Vert.x resumes by itself, also while the line is to be silent. */
    private void join(NetSocket source, NetSocket sink) {
      source.handler(data -> pass(source, sink, data));
    }

    private void pass(NetSocket source, NetSocket sink, Buffer data) {
      sink.write(data);
      if (sink.writeQueueFull()) {
        source.pause();
        sink.drainHandler(
            _ -> {
              if (mode == Mode.PASS) {
                source.resume();
              }
            });
      }
    }

    void pause() {
      from.pause();
      if (to != null) {
        to.pause();
      }
    }

    void resume() {
      if (to != null) {
        from.resume();
        to.resume();
      } else if (!connecting) {
        connect();
      }
    }

    void close() {
      if (pipes.remove(this)) {
        from.close();
        if (to != null) {
          to.close();
        }
      }
    }
  }
}
