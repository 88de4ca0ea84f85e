package dev.governor.bench.pace;

import java.util.Locale;
import java.util.Map;

/// Draws the scores as bars: how much of the limits was used, and beside each bar how much was
/// refused.
final class Plot {

  private static final int WIDTH = 860;
  private static final int LEFT = 300;
  private static final int BAR = 14;
  private static final int GAP = 26;
  private static final int SCALE = 420;
  private static final String[] COLOURS = {"#1b6ca8", "#b8c4ce", "#98a6b3", "#7c8b99", "#5f6f7e"};

  private Plot() {}

  /// @param scores by shape and contender
  static String svg(Map<String, Map<String, Score>> scores) {
    StringBuilder svg = new StringBuilder();
    int y = GAP;
    for (Map.Entry<String, Map<String, Score>> shape : scores.entrySet()) {
      svg.append(text(10, y + 4, "bold", shape.getKey()));
      y += 12;
      int colour = 0;
      for (Map.Entry<String, Score> entry : shape.getValue().entrySet()) {
        svg.append(bar(y, entry.getKey(), entry.getValue(), COLOURS[colour++ % COLOURS.length]));
        y += BAR + 2;
      }
      y += GAP;
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11">
    <rect width="100%%" height="100%%" fill="white"/>
    %s</svg>
    """
        .formatted(WIDTH, y, svg);
  }

  private static String bar(int y, String name, Score score, String colour) {
    long width = Math.round(SCALE * Math.min(1, score.utilisation()));
    String label =
        String.format(
            Locale.ROOT,
            "%.1f %%, %.2f %% refused",
            100 * score.utilisation(),
            100 * score.refused());
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
            .formatted(LEFT - 140, y, width, BAR, colour)
        + text(10, y + BAR - 3, "normal", name)
        + text(LEFT - 134 + (int) width, y + BAR - 3, "normal", label);
  }

  private static String text(int x, int y, String weight, String words) {
    return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>\n".formatted(x, y, weight, words);
  }
}
