package dev.governor.outputs.input;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;

/// Makes files and reads them by the reader that accepts them.
abstract class InputFiles {

  @TempDir Path temp;

  final Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  final Path bytes(String name, String text, byte[] more) throws IOException {
    byte[] start = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Files.write(temp.resolve(name), all);
  }

  static ItemSource open(Path path) {
    return ServiceLoader.load(ItemReader.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(reader -> reader.accepts(path))
        .findFirst()
        .orElseThrow()
        .open(path);
  }

  /// Every row as its line, a space, and its value.
  static List<String> read(Path path) {
    List<String> rows = new ArrayList<>();
    open(path).forEach((Row row) -> rows.add(row.line() + " " + row.value()));
    return rows;
  }

  static void assertRefused(Path path, String start) {
    assertThatThrownBy(() -> read(path))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(start);
  }
}
