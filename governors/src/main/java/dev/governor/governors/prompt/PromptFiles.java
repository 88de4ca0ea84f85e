package dev.governor.governors.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads the templates that stand beside a job type.
public final class PromptFiles {

  private PromptFiles() {}

  /// The text of a resource in the package of `beside`.
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + " is missing beside " + beside);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// No null and no default value: a missing variable throws when the template is executed.
  public static Template compile(String template) {
    return Mustache.compiler().escapeHTML(false).strictSections(true).compile(template);
  }
}
