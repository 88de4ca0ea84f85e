package dev.governor.providers.offline;

/// A schema that cannot be filled, or not by this provider; the message is a sentence that says
/// where and why.
final class UnfillableSchemaException extends Exception {

  private final String sentence;

  UnfillableSchemaException(String path, String why) {
    this(
        "the offline provider cannot fill the schema at %s: %s"
            .formatted(path.isEmpty() ? "its root" : path, why));
  }

  private UnfillableSchemaException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
