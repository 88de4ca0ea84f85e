package dev.governor.arch.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A machine as far as a script sees one: a home, a PATH of chosen tools, places for JDKs, and an
/// environment that holds nothing else.
final class Machine {

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "uname",
          "readlink",
          "find",
          "head",
          "tail",
          "mkdir",
          "rmdir",
          "mktemp",
          "rm",
          "mv",
          "cp",
          "ln",
          "chmod",
          "touch",
          "sleep",
          "tr",
          "tar",
          "gzip",
          "dirname",
          "cat",
          "awk",
          "unzip",
          "sha256sum");

  private final Path folder;
  private final Path path;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private int runs;

  /// What a script that ended left behind.
  ///
  /// @param pid the process that was started
  record Ended(long pid, int status, List<String> out, List<String> err) {}

  /// A script that was started.
  record Started(Process process, Path out, Path err) {

    Ended await() {
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("still running after a minute: " + Files.readString(err));
        }
        return new Ended(
            process.pid(), process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /// A machine without any JDK, without curl and wget, that may not fetch from the real address.
  Machine(Path folder) throws IOException {
    this.folder = folder;
    this.path = Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(places());
    for (String tool : TOOLS) {
      install(tool);
    }
    set("HOME", Files.createDirectories(folder.resolve("home")).toString());
    set("PATH", path.toString());
    set("GOVERNOR_JDK_PLACES", places().toString());
    set("GOVERNOR_JDK_URL", "http://127.0.0.1:1");
  }

  /// The folder that stands for `/usr/lib/jvm` and its like.
  Path places() {
    return folder.resolve("jvm");
  }

  Path cache() {
    return folder.resolve("home/.cache/governor");
  }

  Path path() {
    return path;
  }

  /// Puts a tool of the real machine into PATH.
  Machine install(String tool) throws IOException {
    for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path real = Path.of(place, tool);
      if (Files.isExecutable(real)) {
        // No link: what cleans the folder up warns of each that leads out of it.
        Path stub =
            Files.writeString(path.resolve(tool), "#!/bin/sh\nexec '" + real + "' \"$@\"\n");
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
      }
    }
    throw new AssertionError("this test needs " + tool);
  }

  Machine remove(String tool) throws IOException {
    Files.delete(path.resolve(tool));
    return this;
  }

  Machine set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Ended run(Path script, String... arguments) {
    return start(script, arguments).await();
  }

  /// Starts a script in the machine's home.
  synchronized Started start(Path script, String... arguments) {
    runs++;
    Path out = folder.resolve("out-" + runs);
    Path err = folder.resolve("err-" + runs);
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(folder.resolve("home").toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      return new Started(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
