package dev.governor.wiring.declared;

import java.util.List;

/// One thing that is wrong with a declaration.
///
/// @param path where, by the names in a job file: `output_schema`, `properties`, `tagline`
/// @param rule the sentence without its subject: `must be text`
public record Flaw(List<String> path, String rule) {

  public Flaw {
    path = List.copyOf(path);
  }

  /// With the path as its subject: `output_schema.properties.tagline must be ...`.
  public String sentence() {
    return String.join(".", path) + " " + rule;
  }
}
