package dev.governor.simulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Gathers the body of one request as it arrives.
interface Collector {

  static Collector of(Route.Intake intake, HttpRequest request, Path folder) {
    return switch (intake) {
      case Route.Intake.InMemory(int most) -> new Memory(most);
      case Route.Intake.OnDisk(long most) -> new Disk(most, folder);
      case Route.Intake.Form(long most) -> FormCollector.of(request, most, folder);
    };
  }

  void add(HttpContent content) throws IOException;

  /// The whole body.
  Body end() throws IOException;

  /// Lets go of what was gathered, whether or not it was used.
  void drop();

  /// Into an array that grows.
  final class Memory implements Collector {

    private static final int FIRST = 4096;

    private final int most;
    private byte[] bytes = new byte[0];
    private int length;
    private boolean isTooLarge;

    Memory(int most) {
      this.most = most;
    }

    @Override
    public void add(HttpContent content) {
      ByteBuf buffer = content.content();
      int more = buffer.readableBytes();
      isTooLarge |= length + more > most;
      if (isTooLarge || more == 0) {
        return;
      }
      if (length + more > bytes.length) {
        int wanted = Math.max(length + more, Math.min(2 * bytes.length, most));
        bytes = Arrays.copyOf(bytes, length == 0 ? Math.max(more, FIRST) : wanted);
      }
      buffer.readBytes(bytes, length, more);
      length += more;
    }

    @Override
    public Body end() {
      return isTooLarge
          ? tooLarge(most)
          : new Body.Bytes(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }

    @Override
    public void drop() {
      bytes = new byte[0];
    }
  }

  /// Into a temporary file.
  final class Disk implements Collector {

    private final long most;
    private final Path file;
    private final OutputStream out;
    private long length;

    Disk(long most, Path folder) {
      this.most = most;
      try {
        this.file = Files.createTempFile(folder, "body", ".json");
        this.out = Files.newOutputStream(file);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void add(HttpContent content) throws IOException {
      ByteBuf buffer = content.content();
      length += buffer.readableBytes();
      if (length <= most) {
        buffer.readBytes(out, buffer.readableBytes());
      }
    }

    @Override
    public Body end() throws IOException {
      out.close();
      return length > most ? tooLarge(most) : new Body.Spooled(file, length);
    }

    @Override
    public void drop() {
      try (out) {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // The folder goes when the simulator does.
      }
    }
  }

  static Body tooLarge(long most) {
    return new Body.Unfit(413, "Request exceeds the maximum size of " + most + " bytes");
  }
}
