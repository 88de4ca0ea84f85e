package dev.governor.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/// A text in the pieces in which it is streamed.
public final class Pieces {

  private static final int MOST = 8;
  private static final int LEAST_LENGTH = 16;

  private Pieces() {}

  /// None of an empty text.
  public static List<String> of(String text) {
    int size = Math.max(LEAST_LENGTH, Math.ceilDiv(text.length(), MOST));
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + size);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to++;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}
