package dev.governor.wiring.release;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.api.release.Released;
import dev.governor.api.release.Stage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a release beside the one from before, and then puts it in its place.
///
/// @param output the pipeline's folder
record ReleaseFolder(Path output) {

  /// The earliest that a ZIP file can say: the same results give the same bundle.
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

  Path write(Release release, Manifest manifest, List<ReleaseWriter> writers) {
    Path folder = output.resolve("release");
    Path unfinished = output.resolve(".release.unfinished");
    try {
      delete(unfinished);
      Files.createDirectories(unfinished.resolve("results"));
      for (Stage stage : release.stages()) {
        writeResults(unfinished.resolve(Manifest.fileOf(stage.name())), stage);
      }
      Files.writeString(
          unfinished.resolve("manifest.json"), Json.writePretty(manifest.json()) + "\n");
      Files.writeString(unfinished.resolve("report.html"), ReleaseReport.html(manifest));
      for (ReleaseWriter writer : writers) {
        for (ReleaseFile file : writer.files(release)) {
          Files.writeString(unfinished.resolve(file.name()), file.text());
        }
      }
      delete(folder);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      return folder;
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private static void writeResults(Path file, Stage stage) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Released result : stage.results()) {
        out.write(
            Json.write(Json.object().put("key", result.key()).set("output", result.output())));
        out.write('\n');
      }
    }
  }

  /// One file with all of the release.
  Path bundle(String name) {
    Path folder = output.resolve("release");
    Path bundle = output.resolve(name + ".zip");
    Path unfinished = output.resolve("." + name + ".zip.unfinished");
    try (Stream<Path> files = Files.walk(folder)) {
      try (OutputStream out = Files.newOutputStream(unfinished);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String inside = folder.relativize(file).toString().replace('\\', '/');
          zip.putNextEntry(new ZipEntry(name + "/" + inside).setLastModifiedTime(NO_TIME));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      Files.move(unfinished, bundle, StandardCopyOption.ATOMIC_MOVE);
      return bundle;
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private InvalidInputException unwritable(Exception e) {
    return new InvalidInputException(
        "the release cannot be written to " + output + ": " + e.getMessage(), e);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
