package dev.governor.simulator.http;

import dev.governor.api.data.InvalidInputException;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Listens and carries requests to their routes: all connections on one thread, what is slow on
/// another.
public final class Server implements AutoCloseable {

  private static final int BACKLOG = 4096;
  private static final int MOST_LINE = 8192;
  private static final int MOST_HEADERS = 32_768;
  private static final int MOST_CHUNK = 65_536;

  private final EventLoopGroup connections;
  private final ExecutorService worker;
  private final Channel listening;
  private final Path folder;

  private Server(
      EventLoopGroup connections, ExecutorService worker, Channel listening, Path folder) {
    this.connections = connections;
    this.worker = worker;
    this.listening = listening;
    this.folder = folder;
  }

  /// @param port 0 for any that is free
  /// @param folder where bodies are kept; deleted when this is closed
  /// @throws InvalidInputException if the port is taken or the host is not this machine's
  public static Server start(String host, int port, Route.Table routes, Path folder) {
    EventLoopGroup connections =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("simulator", true), NioIoHandler.newFactory());
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("simulator-worker").factory());
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(connections)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(new HttpServerCodec(MOST_LINE, MOST_HEADERS, MOST_CHUNK))
                        .addLast(new Connection(routes, worker, folder));
                  }
                });
    var bound = bootstrap.bind(new InetSocketAddress(host, port)).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      worker.shutdownNow();
      connections.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
      delete(folder);
      throw new InvalidInputException(
          "The simulator cannot listen on %s:%d (%s): choose another port"
              .formatted(host, port, bound.cause().getMessage()));
    }
    return new Server(connections, worker, bound.channel(), folder);
  }

  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /// Breaks off what is under way.
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    worker.shutdown();
    connections.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    worker.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // It is among the temporary files, which the system clears.
    }
  }
}
