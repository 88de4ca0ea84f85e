package dev.governor.simulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Sends one answer as its manner wants it. All on the connection's thread.
///
/// What comes of a write is not waited for: where it fails, the client is gone.
@SuppressWarnings("FutureReturnValueIgnored")
final class Sender {

  private static final int PIECES = 20;

  private final ChannelHandlerContext context;
  private final Response response;
  private final boolean isKept;
  private final Runnable onSent;

  Sender(ChannelHandlerContext context, Response response, boolean isKept, Runnable onSent) {
    this.context = context;
    this.response = response;
    this.isKept = isKept;
    this.onSent = onSent;
  }

  void send() {
    if (response.after().isPositive()) {
      context.executor().schedule(this::now, response.after().toNanos(), TimeUnit.NANOSECONDS);
    } else {
      now();
    }
  }

  private void now() {
    response.onSending().run();
    switch (response.manner()) {
      case Manner.Whole _ -> whole();
      case Manner.Torn _ -> torn();
      case Manner.Reset _ -> reset();
      case Manner.Trickling(var over) -> trickle(over.toNanos() / PIECES);
      case Manner.Events(int first, var over) -> events(first, over.toNanos());
    }
  }

  private void whole() {
    switch (response.content()) {
      case Content.Bytes(byte[] bytes) ->
          ended(
              context.writeAndFlush(
                  new DefaultFullHttpResponse(
                      HttpVersion.HTTP_1_1,
                      status(),
                      Unpooled.wrappedBuffer(bytes),
                      headers(),
                      EmptyHttpHeaders.INSTANCE)));
      case Content.Stored stored -> {
        context.write(head());
        context.write(
            new DefaultFileRegion(stored.file().toFile(), stored.from(), stored.length()));
        ended(context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
      }
    }
  }

  private void torn() {
    context.write(head());
    long half = response.content().length() / 2;
    Object body =
        switch (response.content()) {
          case Content.Bytes(byte[] bytes) -> Unpooled.wrappedBuffer(bytes, 0, (int) half);
          case Content.Stored stored ->
              new DefaultFileRegion(stored.file().toFile(), stored.from(), half);
        };
    context.writeAndFlush(body).addListener(ChannelFutureListener.CLOSE);
    forget();
  }

  /// With nothing to linger for, closing sends a reset.
  private void reset() {
    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    context.close();
    forget();
  }

  private void trickle(long pause) {
    context.writeAndFlush(head());
    ByteBuf rest = Unpooled.wrappedBuffer(body());
    piece(rest, Math.max(1, rest.readableBytes() / PIECES), pause);
  }

  private void piece(ByteBuf rest, int size, long pause) {
    if (!rest.isReadable()) {
      ended(context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
      return;
    }
    context.writeAndFlush(rest.readRetainedSlice(Math.min(size, rest.readableBytes())));
    context.executor().schedule(() -> piece(rest, size, pause), pause, TimeUnit.NANOSECONDS);
  }

  private byte[] body() {
    return response.content() instanceof Content.Bytes(byte[] bytes) ? bytes : new byte[0];
  }

  /// Nobody says beforehand how long they are.
  private void events(int first, long over) {
    DefaultHttpResponse head = head();
    head.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    context.write(head);
    Deque<byte[]> events = ServerSentEvents.parted(body(), first);
    event(events, over / Math.max(1, events.size() - 1));
  }

  private void event(Deque<byte[]> events, long pause) {
    byte[] next = events.poll();
    if (next == null) {
      ended(context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
      return;
    }
    context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(next)));
    context
        .executor()
        .schedule(() -> event(events, pause), events.isEmpty() ? 0 : pause, TimeUnit.NANOSECONDS);
  }

  private DefaultHttpResponse head() {
    return new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(), headers());
  }

  private HttpResponseStatus status() {
    return HttpResponseStatus.valueOf(response.status());
  }

  private HttpHeaders headers() {
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CONTENT_LENGTH, response.content().length());
    if (!isKept) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return headers;
  }

  private void ended(ChannelFuture future) {
    onSent.run();
    if (!isKept) {
      future.addListener(ChannelFutureListener.CLOSE);
    }
    future.addListener(_ -> forget());
  }

  private void forget() {
    if (response.content() instanceof Content.Stored(var file, _, _, boolean isTemporary)
        && isTemporary) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // The folder goes when the simulator does.
      }
    }
  }
}
