package dev.governor.cli.proof;

import dev.governor.api.data.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Holds files against the hashes that the manifest beside them gives.
final class ManifestCheck {

  private static final String NAME = "manifest.json";

  private final Path folder;
  private final Problems problems;

  ManifestCheck(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// @param state the job's, as the journal has it
  void check(String state) {
    try {
      JsonNode manifest = Json.parse(Files.readString(folder.resolve(NAME)));
      String told = manifest.path("job").path("state").asString("");
      problems.unless(
          told.equals(state), "%s says %s, the journal %s".formatted(NAME, told, state));
      for (var file : manifest.path("files").properties()) {
        check(folder.resolve(file.getKey()), file.getValue().path("sha256").asString(""));
      }
    } catch (NoSuchFileException e) {
      problems.add(e.getFile() + " is missing");
    } catch (JacksonException | IOException e) {
      problems.add(folder.resolve(NAME) + " cannot be read: " + e.getMessage());
    }
  }

  private void check(Path file, String hash) throws IOException {
    problems.unless(hash(file).equals(hash), file + " has not the hash that " + NAME + " gives");
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
