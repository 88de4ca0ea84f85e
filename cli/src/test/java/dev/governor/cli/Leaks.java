package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// Looks for a key wherever it must not be: in what was said, and in every byte that was written.
final class Leaks {

  private Leaks() {}

  /// @param folder all that was written, its file of secrets apart
  static void assertNone(String key, Path folder, Told... told) {
    for (Told said : told) {
      for (String form : forms(key)) {
        assertThat(said.out()).doesNotContain(form);
        assertThat(said.err()).doesNotContain(form);
      }
    }
    List<Path> written = files(folder);
    assertThat(written).isNotEmpty();
    for (Path file : written) {
      String bytes = bytes(file);
      for (String form : forms(key)) {
        assertThat(bytes.contains(form)).as("the key stands in " + file).isFalse();
      }
    }
  }

  private static List<String> forms(String key) {
    return List.of(key, Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("secrets")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
