package dev.governor.outputs.disk;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JobRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.exc.JacksonIOException;

/// The folder that a job's outputs go to.
public record OutputFolder(Path path) {

  private static final int BUFFER = 1 << 16;
  private static final int PROBE = 4096;

  /// The folder that the job was configured with.
  public static OutputFolder of(JobRecord job) {
    String output = job.config().path("output").asString("");
    if (output.isBlank()) {
      throw new InvalidInputException(
          "the job '%s' has no output folder; set output: in its job file".formatted(job.id()));
    }
    return new OutputFolder(Path.of(output));
  }

  /// Makes the folder where it is missing, and proves that a file can be written there.
  ///
  /// @throws InvalidInputException if not
  public void check() {
    make();
    try {
      Path probe = Files.createTempFile(path, ".governor-", ".probe");
      try {
        Files.write(probe, new byte[PROBE]);
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /// Replaces a file of the folder by what `body` writes; readers see the old file or the new one,
  /// whole, even if the machine stops in between.
  ///
  /// @throws InvalidInputException if it cannot be written
  public void write(String fileName, Body body) {
    make();
    try {
      replace(path.resolve(fileName), body, true);
      sync();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /// As [#write], for files by the thousand: it does not wait for the disk. [#sync] afterwards.
  ///
  /// @throws IOException if it cannot be written
  public void writeLightly(String fileName, Body body) throws IOException {
    replace(path.resolve(fileName), body, false);
  }

  /// Makes the names in the folder durable, where the operating system can.
  public void sync() {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException _) {
      // Windows opens no folders; there the rename itself has to do.
    }
  }

  /// What to tell people when the folder said no.
  public InvalidInputException refused(IOException e) {
    return new InvalidInputException(
        "the output folder '%s' cannot be written: %s; make room for it or choose another folder"
                .formatted(path, Reason.of(e))
            + " (what the journal holds is safe)",
        e);
  }

  private void make() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new InvalidInputException(
          "the output folder '%s' is a file; choose another folder".formatted(path));
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new InvalidInputException(
          "the output folder '%s' cannot be made: %s; choose another folder"
              .formatted(path, Reason.of(e)),
          e);
    }
  }

  private static void replace(Path target, Body body, boolean durable) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      try (FileChannel file =
              FileChannel.open(
                  part,
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE,
                  LinkOption.NOFOLLOW_LINKS);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER)) {
        body.write(out);
        out.flush();
        if (durable) {
          file.force(true);
        }
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Writes a file's content; need not close or flush.
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }
}
