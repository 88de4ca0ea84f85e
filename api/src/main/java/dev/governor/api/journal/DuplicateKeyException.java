package dev.governor.api.journal;

/// Two requests of one job have the same key.
public final class DuplicateKeyException extends RuntimeException {

  private final String key;
  private final long firstLine;
  private final long secondLine;

  public DuplicateKeyException(String key, long firstLine, long secondLine) {
    super(
        "the key '"
            + key
            + "' of line "
            + secondLine
            + " stands in line "
            + firstLine
            + " already");
    this.key = key;
    this.firstLine = firstLine;
    this.secondLine = secondLine;
  }

  public String key() {
    return key;
  }

  public long firstLine() {
    return firstLine;
  }

  public long secondLine() {
    return secondLine;
  }
}
