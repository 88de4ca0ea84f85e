package dev.governor.providers.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on a free port of loopback that says what a script says, byte by byte.
public final class RawServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final ServerSocket listening;
  private final Script script;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /// A request that has arrived.
  public record Received(String head, String body) {

    public String line() {
      return head.lines().findFirst().orElseThrow();
    }
  }

  /// What to do with each request.
  @FunctionalInterface
  public interface Script {
    void serve(Received request, Peer peer) throws Exception;
  }

  public RawServer(Script script) {
    try {
      this.script = script;
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /// Gives every request the same whole answer.
  public static RawServer answering(int status, String contentType, String body) {
    return new RawServer((request, peer) -> peer.answer(status, contentType, body));
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int port() {
    return listening.getLocalPort();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.startVirtualThread(() -> converse(socket));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Peer peer = new Peer(socket, in);
      String head = head(in);
      while (!head.isEmpty()) {
        boolean readsBody = !head.contains("X-Read-Body: no");
        Received request = new Received(head, readsBody ? body(head, in) : "");
        received.add(request);
        script.serve(request, peer);
        head = head(in);
      }
    } catch (Exception _) {
      // The other side, or the script, has closed.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  private static String body(String head, InputStream in) throws IOException {
    Matcher length = LENGTH.matcher(head);
    return length.find()
        ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
        : "";
  }

  /// The other end of a connection, as a script sees it.
  public static final class Peer {

    private final Socket socket;
    private final InputStream in;

    Peer(Socket socket, InputStream in) {
      this.socket = socket;
      this.in = in;
    }

    /// Writes what it is given and nothing else.
    public void say(String raw) throws IOException {
      socket.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    public void say(byte[] raw) throws IOException {
      socket.getOutputStream().write(raw);
      socket.getOutputStream().flush();
    }

    public void answer(int status, String contentType, String body) throws IOException {
      answer(status, contentType, "", body);
    }

    /// @param headers each ended by CR and LF
    public void answer(int status, String contentType, String headers, String body)
        throws IOException {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      say(
          "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s"
              .formatted(status, contentType, length, headers, body));
    }

    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    public void hangUp() throws IOException {
      socket.close();
    }

    /// Blocks until the other side is gone.
    public void awaitEnd() throws IOException {
      while (in.read() >= 0) {
        // What it still says is of no interest.
      }
    }
  }
}
