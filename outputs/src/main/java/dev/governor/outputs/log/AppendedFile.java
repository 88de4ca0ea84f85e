package dev.governor.outputs.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Takes lines at the end of a file; each is handed to the operating system at once, whole.
interface AppendedFile extends Closeable {

  /// Appends a line.
  ///
  /// @throws IOException if it is not wholly written; what was written of it is taken back where
  ///   possible
  void append(String line) throws IOException;

  static AppendedFile open(Path path) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      cutTornLine(file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new Channel(file);
  }

  /// A process that was killed may have left half a line behind; it would spoil the next one.
  private static void cutTornLine(FileChannel file) throws IOException {
    long end = file.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      file.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    file.truncate(end);
    file.position(end);
  }

  /// The real one.
  record Channel(FileChannel file) implements AppendedFile {

    @Override
    public void append(String line) throws IOException {
      long start = file.position();
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
      try {
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
      } catch (IOException e) {
        file.truncate(start);
        file.position(start);
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
