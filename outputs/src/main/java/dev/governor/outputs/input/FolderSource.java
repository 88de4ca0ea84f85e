package dev.governor.outputs.input;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import dev.governor.outputs.disk.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The files of a folder; only their names are held.
record FolderSource(Path path) implements ItemSource {

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public String digest() {
    MessageDigest digest = Sha256.start();
    for (Path file : files()) {
      byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
      digest.update(name);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size(file)).flip());
      TextSource.update(digest, file);
    }
    return Sha256.end(digest);
  }

  @Override
  public void forEach(RowHandler rows) {
    long position = 0;
    for (Path file : files()) {
      position++;
      rows.accept(new Row(position, value(file)));
    }
  }

  private List<Path> files() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .map(FolderSource::accepted)
          .sorted(FolderSource::byName)
          .toList();
    } catch (IOException e) {
      throw TextSource.unreadable(path, e);
    } catch (UncheckedIOException e) {
      throw TextSource.unreadable(path, Objects.requireNonNull(e.getCause()));
    }
  }

  private static int byName(Path a, Path b) {
    return a.getFileName().toString().compareTo(b.getFileName().toString());
  }

  private static Path accepted(Path entry) {
    if (Files.isDirectory(entry)) {
      throw new InvalidInputException(
          "%s is a folder within the input folder; move its files up, or give it a name that starts with a dot"
              .formatted(entry));
    }
    if (!isJson(entry) && !isText(entry)) {
      throw new InvalidInputException(
          "%s is neither a .json nor a .txt nor a .md file; move it out of the input folder"
              .formatted(entry));
    }
    return entry;
  }

  private static boolean isJson(Path file) {
    return FileNames.endsWith(file, ".json");
  }

  private static boolean isText(Path file) {
    return FileNames.endsWith(file, ".txt") || FileNames.endsWith(file, ".md");
  }

  private static JsonNode value(Path file) {
    String text = text(file);
    if (!isJson(file)) {
      return Json.object().put("name", file.getFileName().toString()).put("text", text);
    }
    if (text.isBlank()) {
      throw new InvalidInputException("%s is empty; it must be one JSON value".formatted(file));
    }
    try {
      return Json.parse(text);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "%s, line %d: %s".formatted(file, ParserProblem.line(e), ParserProblem.of(e)), e);
    }
  }

  private static String text(Path file) {
    StringWriter text = new StringWriter();
    try (Utf8Text in = new Utf8Text(file.toString(), Files.newInputStream(file))) {
      in.transferTo(text);
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
    return text.toString();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
  }
}
