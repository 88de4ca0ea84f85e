package dev.governor.api.job;

/// One check that an output failed.
///
/// @param code stable, for machines: `virtues_not_distinct`
/// @param path where, as a JSON pointer: `/virtues/1`; empty for the whole
/// @param message one sentence that a model can act on
public record Violation(String code, String path, String message) {

  /// How it is put to people and models.
  public String sentence() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
