package dev.governor.governors.document;

/// Whole sentences up to a length.
public final class Excerpt {

  private final int most;
  private final StringBuilder text = new StringBuilder();

  /// @param most the most characters
  public Excerpt(int most) {
    this.most = most;
  }

  /// Adds the sentence if there is room for it.
  public void add(String sentence) {
    int gap = text.isEmpty() ? 0 : 1;
    if (text.length() + gap + sentence.length() <= most) {
      text.append(gap == 0 ? "" : " ").append(sentence);
    }
  }

  public int length() {
    return text.length();
  }

  public String text() {
    return text.toString();
  }
}
