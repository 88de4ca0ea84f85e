package dev.governor.outputs.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of Governor that writes the outputs, as the build stamped it.
public final class Version {

  private Version() {}

  /// Such as `1.2.0`.
  public static String governor() {
    Properties stamped = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      stamped.load(Objects.requireNonNull(in, "version.properties is missing from the build"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stamped.getProperty("version");
  }
}
