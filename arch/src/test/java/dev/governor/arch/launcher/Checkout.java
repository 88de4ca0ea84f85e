package dev.governor.arch.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A checkout with our real scripts and a Maven that only writes down that it was started.
///
/// @param root its folder; the name has spaces, as folders of people do
record Checkout(Path root) {

  private static final Path REAL = Path.of("..").toAbsolutePath().normalize();

  /// Stands for Maven: what it "builds" is a jar with the number of the build in it.
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "$JAVA_HOME $*" >>builds
      if [ -e broken ]; then
        echo "the compiler's complaint"
        exit 1
      fi
      sleep 0.2
      mkdir -p cli/target/lib
      cp builds cli/target/lib/governor-cli.jar
      """;

  static Checkout under(Path folder) {
    try {
      Checkout checkout = new Checkout(folder.resolve("a check out"));
      checkout.lay();
      return checkout;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay() throws IOException {
    Files.createDirectories(root.resolve("launcher"));
    Files.createDirectories(root.resolve(".ci"));
    Files.createDirectories(root.resolve(".mvn"));
    Files.createDirectories(sources());
    for (String script : List.of("governor", "check", ".ci/run")) {
      Files.copy(REAL.resolve(script), root.resolve(script));
    }
    try (Stream<Path> parts = Files.list(REAL.resolve("launcher"))) {
      for (Path part : parts.toList()) {
        Files.copy(part, root.resolve("launcher").resolve(part.getFileName()));
      }
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("cli/pom.xml"), "<project/>");
    Files.writeString(source(), "class Main {}");
    FakeJdk.script(root.resolve("mvnw"), MAVEN);
  }

  Path sources() {
    return root.resolve("cli/src/main/java");
  }

  Path source() {
    return sources().resolve("Main.java");
  }

  Path script(String name) {
    return root.resolve(name);
  }

  /// What Maven was started with, a line for each start: JAVA_HOME, then the arguments.
  List<String> builds() {
    try {
      Path builds = root.resolve("builds");
      return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes `path` as new as if it were changed a moment after the newest app was built.
  void touch(Path path) throws IOException {
    FileTime built = Files.getLastModifiedTime(app().resolve("built"));
    Files.setLastModifiedTime(path, FileTime.from(built.toInstant().plus(Duration.ofMillis(10))));
  }

  /// The folder of the newest app.
  Path app() throws IOException {
    Path target = root.resolve("cli/target");
    return target.resolve(Files.readString(target.resolve("app")).strip());
  }
}
