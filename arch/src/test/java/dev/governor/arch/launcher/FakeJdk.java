package dev.governor.arch.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes folders that look like JDKs; their `java` says what it was started with.
final class FakeJdk {

  /// Prints its process id and its arguments, a line each; ends with the status in `exit:N`.
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      if [ "$1" = -version ]; then
        echo 'openjdk version "VERSION"' >&2
        exit 0
      fi
      echo "java VERSION $$"
      status=0
      for argument in "$@"; do
        echo "$argument"
        case $argument in
          exit:*) status=${argument#exit:} ;;
          -XX:AOTCacheOutput=*) : >"${argument#*=}" ;;
        esac
      done
      exit "$status"
      """;

  private FakeJdk() {}

  /// Makes one at `home`, whose release file states `version`.
  static Path make(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), JAVA.replace("VERSION", version));
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    return home;
  }

  static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
