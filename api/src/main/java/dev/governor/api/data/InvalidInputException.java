package dev.governor.api.data;

/// Something that a person gave us is wrong; found before anything was sent. The message is one
/// sentence: what was wrong, where (file, line, field), what to do.
public final class InvalidInputException extends RuntimeException {

  public InvalidInputException(String sentence) {
    super(sentence);
  }

  public InvalidInputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
