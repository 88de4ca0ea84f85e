package dev.governor.wiring.home;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to write into a home, held by one process at a time. It is a lock of the operating
/// system: it goes when the process goes, also by `kill -9`. The file's text says who holds it.
public final class HomeLock implements AutoCloseable {

  static final String FILE = "lock";

  /// What is locked lies beyond the text, so that others can read who holds it, on all systems.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int TEXT_BYTES = 24;

  /// The homes that this process holds. Were the file opened again by the process that holds it,
  /// closing it would let go of the lock: so POSIX wants it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  static HomeLock take(Path folder) throws IOException {
    Path home = folder.toRealPath();
    if (!HELD.add(home)) {
      throw held(folder, " (this one, process " + ProcessHandle.current().pid() + ")");
    }
    try {
      return new HomeLock(home, locked(folder, home.resolve(FILE)));
    } catch (IOException | RuntimeException e) {
      HELD.remove(home);
      throw e;
    }
  }

  /// Who holds the lock now; empty if nobody does.
  static Optional<String> holder(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (HELD.contains(folder.toRealPath())) {
      return Optional.of("process " + ProcessHandle.current().pid());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      @Nullable FileLock shared = channel.tryLock(LOCKED_BYTE, 1, true);
      String who = pid(channel);
      return shared == null
          ? Optional.of(who.isEmpty() ? "another process" : "process " + who)
          : Optional.empty();
    }
  }

  private static FileChannel locked(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw held(folder, holder(channel));
      }
      sign(channel);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Writes this process's id over whatever an earlier holder left, in as many bytes.
  private static void sign(FileChannel channel) throws IOException {
    String pid = String.valueOf(ProcessHandle.current().pid());
    ByteBuffer text =
        ByteBuffer.wrap(
            (pid + " ".repeat(TEXT_BYTES - 1 - pid.length()) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
    long position = 0;
    while (text.hasRemaining()) {
      position += channel.write(text, position);
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    String pid = pid(channel);
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  private static String pid(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(TEXT_BYTES);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    return pid.matches("[0-9]+") ? pid : "";
  }

  private static InvalidInputException held(Path folder, String who) {
    return new InvalidInputException(
        "The home '%s' is in use by another run%s: wait for it to end, or name another home with"
                .formatted(folder, who)
            + " --home");
  }

  /// Lets others write; a second call does nothing.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock of " + home + " cannot be let go", e);
    } finally {
      HELD.remove(home);
    }
  }
}
