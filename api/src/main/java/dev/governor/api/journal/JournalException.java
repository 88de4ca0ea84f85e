package dev.governor.api.journal;

/// The journal could not read or write: a full disk, a damaged file, a lost connection. The message
/// is a sentence that says what to do. What was acknowledged before stays.
public final class JournalException extends RuntimeException {

  public JournalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
