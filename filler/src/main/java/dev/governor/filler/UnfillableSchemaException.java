package dev.governor.filler;

/// A schema that no value can be made for; the message says where and why, as in `the schema cannot
/// be filled at /properties/a: minLength is above maxLength`.
public final class UnfillableSchemaException extends Exception {

  private final String sentence;

  UnfillableSchemaException(String path, String why) {
    this(
        "the schema cannot be filled at %s: %s".formatted(path.isEmpty() ? "its root" : path, why));
  }

  private UnfillableSchemaException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// The message, never null.
  public String sentence() {
    return sentence;
  }
}
