package dev.governor.api.journal;

/// One request at intake.
///
/// @param index its place in the input, from 0, without gaps
/// @param line where it stands in its source, for messages
/// @param fingerprint equal for requests that would be sent equally; hexadecimal
/// @param input the stored item, as JSON
public record NewRequest(long index, String key, long line, String fingerprint, String input) {

  /// One whose item comes later.
  public static NewRequest named(long index, String key, long line) {
    return new NewRequest(index, key, line, "", "null");
  }
}
