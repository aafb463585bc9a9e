package parley.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Handler;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.core.net.impl.ShutdownEvent;
import io.vertx.core.net.impl.VertxHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bus.Json;

/**
 * The server's side of a WebSocket (RFC 6455) on its Netty channel, once Vert.x has shaken hands:
 * text messages in and out, ping and pong, the closing handshake. Confined to its event loop, on
 * which a frame is written at once; the WebSocket of Vert.x keeps a queue of 1,024 places for
 * writers of other threads, and the request that opened it, as long as the connection lasts.
 *
 * <p>Netty's decoder closes what breaks the protocol, with 1002, or 1009 where a frame is longer
 * than it reads. A peer that does not answer our close frame, or does not take it, is cut off after
 * {@value #CUT_MS} ms.
 *
 * <p>Where the server ends and nobody told the peer before, it is told 4503: with the 1000 of
 * Vert.x a page would not come back.
 */
final class Socket extends ChannelInboundHandlerAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final long CUT_MS = 5_000;

  /** What happens to a socket, until it is closed. Called on its Vert.x context. */
  interface Listener {

    /** A frame came, be it a ping or a fragment; called before what it holds is told. */
    void frame();

    void text(String message);

    /** A binary frame came, which nobody reads. */
    void binary();

    /** A message in fragments became longer than it may. */
    void tooLong();

    /** The peer takes frames again, or no more. */
    void writabilityChanged();

    /** The connection is gone. Called once, and nothing after it. */
    void ended();
  }

  /** The last frame before the close says why in words. */
  private record Error(String type, String code, String message, @Nullable Long retryAfterMs) {}

  private final Channel channel;
  private final ContextInternal context;
  private final int maxMessage;
  private @Nullable Listener listener;
  private @Nullable ByteBuf fragments;
  private @Nullable Future<?> cut;
  private boolean closed;

  private Socket(Channel channel, ContextInternal context, int maxMessage) {
    this.channel = channel;
    this.context = context;
    this.maxMessage = maxMessage;
  }

  /**
   * Takes the place of Vert.x' handler, and that of one for files which each frame has to pass.
   *
   * @param maxMessage the longest message in fragments, in bytes
   */
  static Socket of(ServerWebSocket accepted, ContextInternal context, int maxMessage) {
    assert context.inThread() : "a connection of another event loop";
    Channel channel = ((WebSocketInternal) accepted).channelHandlerContext().channel();
    Socket socket = new Socket(channel, context, maxMessage);
    ChannelPipeline handlers = channel.pipeline();
    if (handlers.get(ChunkedWriteHandler.class) != null) {
      handlers.remove(ChunkedWriteHandler.class);
    }
    handlers.replace(VertxHandler.class, "socket", socket);
    return socket;
  }

  void listen(Listener to) {
    listener = to;
  }

  /** True from the first close frame of either side. */
  boolean isClosed() {
    return closed || !channel.isActive();
  }

  /** Whether a frame would wait here, as the peer does not take those before. */
  boolean isFull() {
    return !channel.isWritable();
  }

  /** Does nothing where it is closed. */
  void write(String text) {
    if (!isClosed()) {
      ByteBuf bytes = ByteBufUtil.writeUtf8(channel.alloc(), text);
      channel.writeAndFlush(new TextWebSocketFrame(bytes), channel.voidPromise());
    }
  }

  /**
   * Says why in an error frame, then closes.
   *
   * @param retryAfterMs before which the peer need not try again; null where it may at once
   */
  void close(CloseCode code, String message, @Nullable Long retryAfterMs) {
    if (isClosed()) {
      return;
    }
    write(Json.write(new Error("error", code.wire(), message, retryAfterMs)));
    end(new CloseWebSocketFrame(code.number(), code.wire()));
  }

  /** Sends the peer to another node. */
  void leave() {
    close(CloseCode.DRAINING, "This node is going away; please connect again.", null);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      if (message instanceof CloseWebSocketFrame close) {
        answer(close);
      } else if (message instanceof WebSocketFrame frame && !closed) {
        tell(to -> take(frame, to));
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    tell(Listener::writabilityChanged);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    Future<?> running = cut;
    if (running != null) {
      running.cancel(false);
    }
    forget();
    tell(Listener::ended);
    listener = null;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ShutdownEvent) {
      leave();
    } else {
      ReferenceCountUtil.release(event);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
    if (!(failure instanceof DecoderException || failure instanceof IOException)) {
      LOG.warn("a WebSocket failed and is cut", failure);
    }
    channel.close();
  }

  private void tell(Handler<Listener> what) {
    Listener to = listener;
    if (to != null) {
      context.dispatch(to, what);
    }
  }

  private void take(WebSocketFrame frame, Listener to) {
    to.frame();
    if (closed) {
      return;
    }
    if (frame instanceof PingWebSocketFrame) {
      pong(frame);
    } else if (frame instanceof BinaryWebSocketFrame) {
      to.binary();
    } else if (!(frame instanceof PongWebSocketFrame)) {
      piece(frame, to);
    }
  }

  private void pong(WebSocketFrame ping) {
    if (!isFull()) {
      channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()), channel.voidPromise());
    }
  }

  private void piece(WebSocketFrame frame, Listener to) {
    ByteBuf before = fragments;
    if (before == null && frame.isFinalFragment()) {
      to.text(frame.content().toString(StandardCharsets.UTF_8));
      return;
    }
    if (before == null) {
      before = channel.alloc().buffer();
      fragments = before;
    }
    if (before.readableBytes() + frame.content().readableBytes() > maxMessage) {
      forget();
      to.tooLong();
      return;
    }
    before.writeBytes(frame.content());
    if (frame.isFinalFragment()) {
      String text = before.toString(StandardCharsets.UTF_8);
      forget();
      to.text(text);
    }
  }

  private void forget() {
    ByteBuf unfinished = fragments;
    fragments = null;
    if (unfinished != null) {
      unfinished.release();
    }
  }

  private void answer(CloseWebSocketFrame close) {
    if (closed) {
      channel.close();
    } else {
      end(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private ChannelFuture end(CloseWebSocketFrame last) {
    closed = true;
    cut = channel.eventLoop().schedule(() -> channel.close(), CUT_MS, TimeUnit.MILLISECONDS);
    return channel.writeAndFlush(last);
  }
}
