package dev.governor.arch.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that answers as Adoptium's API does: with a redirection to the archive, and
/// a checksum with a file's name behind it.
final class StandInAdoptium implements AutoCloseable {

  private final HttpServer server;
  private final byte[] archive;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String checksum;

  /// @param jdk the folder that is packed into the archive
  StandInAdoptium(Path jdk) throws IOException, InterruptedException {
    archive = pack(jdk);
    checksum = sha256(archive) + "  OpenJDK.tar.gz\n";
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v3/checksum/", exchange -> answer(exchange, checksum()));
    server.createContext("/v3/binary/", this::redirect);
    server.createContext("/archive.tar.gz", exchange -> answer(exchange, archive));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void checksum(String text) {
    checksum = text;
  }

  /// The paths that were asked for, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  private byte[] checksum() {
    return checksum.getBytes(StandardCharsets.UTF_8);
  }

  private void redirect(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    exchange.getResponseHeaders().add("Location", url() + "/archive.tar.gz");
    exchange.sendResponseHeaders(307, -1);
    exchange.close();
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] pack(Path jdk) throws IOException, InterruptedException {
    Path packed = jdk.resolveSibling("packed.tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-czf", packed.toString(), jdk.getFileName().toString())
            .directory(jdk.resolveSibling(".").toFile())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new AssertionError("tar failed");
    }
    return Files.readAllBytes(packed);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
