package dev.governor.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of a checkout, as text.
///
/// @param checkout the folder whose folders are the modules
record Sources(Path checkout) {

  static final int MOST_LINES = 400;

  /// Files that are too long to be read at once, with their lines.
  List<String> tooLong() {
    return files().stream()
        .filter(file -> lines(file) > MOST_LINES)
        .map(file -> checkout.relativize(file) + ": " + lines(file) + " lines")
        .toList();
  }

  /// Packages of main code that NullAway passes over, as they do not say `@NullMarked`.
  List<String> notNullMarked() {
    return files().stream()
        .filter(file -> checkout.relativize(file).startsWith(module(file).resolve("src/main/java")))
        .map(file -> file.resolveSibling("package-info.java"))
        .distinct()
        .filter(info -> !Files.exists(info) || !text(info).contains("\n@NullMarked\npackage "))
        .map(info -> checkout.relativize(info).toString())
        .toList();
  }

  List<Path> files() {
    try (Stream<Path> modules = Files.list(checkout)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Sources::walk)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files below one folder of the checkout.
  List<Path> files(String folder) {
    return files().stream().filter(file -> file.startsWith(checkout.resolve(folder))).toList();
  }

  private Path module(Path file) {
    return checkout.relativize(file).getName(0);
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    return text(file).lines().count();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
