package dev.governor.simulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// One connection: takes a request, has it answered, takes the next one.
///
/// What comes of a write is not waited for: where it fails, the client is gone.
@SuppressWarnings("FutureReturnValueIgnored")
final class Connection extends ChannelInboundHandlerAdapter {

  private final Route.Table routes;
  private final Executor worker;
  private final Path folder;
  private Optional<Arriving> arriving = Optional.empty();
  private boolean isBusy;

  Connection(Route.Table routes, Executor worker, Path folder) {
    this.routes = routes;
    this.worker = worker;
    this.folder = folder;
  }

  /// A request whose body is not all there.
  private record Arriving(HttpRequest head, String path, Route route, Collector collector) {}

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
    try {
      if (message instanceof HttpRequest head) {
        begin(context, head);
      }
      if (message instanceof HttpContent content && arriving.isPresent()) {
        Arriving now = arriving.get();
        now.collector().add(content);
        if (content instanceof LastHttpContent) {
          arriving = Optional.empty();
          answer(context, now);
        }
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest head) {
    if (isBusy || head.decoderResult().isFailure()) {
      // Neither a broken request nor one before its time; no client of an LLM sends such.
      context.close();
      return;
    }
    isBusy = true;
    if (HttpUtil.is100ContinueExpected(head)) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
    int question = head.uri().indexOf('?');
    String path = question < 0 ? head.uri() : head.uri().substring(0, question);
    Route route = routes.find(head.method().name(), path);
    arriving =
        Optional.of(new Arriving(head, path, route, Collector.of(route.intake(), head, folder)));
  }

  private void answer(ChannelHandlerContext context, Arriving arrived) throws IOException {
    Received received = received(arrived);
    if (arrived.route().isSlow()) {
      try {
        worker.execute(() -> {
          Response response = handled(arrived, received);
          context.executor().execute(() -> send(context, arrived, response));
        });
      } catch (RejectedExecutionException _) {
        // The simulator is being closed.
        context.close();
      }
    } else {
      send(context, arrived, handled(arrived, received));
    }
  }

  private static Received received(Arriving arrived) throws IOException {
    String uri = arrived.head().uri();
    Map<String, List<String>> query =
        uri.length() == arrived.path().length()
            ? Map.of()
            : new QueryStringDecoder(uri).parameters();
    return new Received(
        arrived.head().method().name(),
        arrived.path(),
        query,
        arrived.head().headers(),
        arrived.collector().end());
  }

  /// A fault of the simulator itself is told to the client; it must not look like a scenario's.
  private static Response handled(Arriving arrived, Received received) {
    try {
      return arrived.route().handler().handle(received);
    } catch (RuntimeException e) {
      String message = "A fault of the simulator itself: " + e;
      return Response.of(
          500, "text/plain", new Content.Bytes(message.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void send(ChannelHandlerContext context, Arriving arrived, Response response) {
    arrived.collector().drop();
    boolean isKept = HttpUtil.isKeepAlive(arrived.head());
    new Sender(context, response, isKept, () -> isBusy = false).send();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    arriving.ifPresent(broken -> broken.collector().drop());
    arriving = Optional.empty();
  }

  /// A client that is gone; what it was owed is in the bill all the same.
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
