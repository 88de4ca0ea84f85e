package dev.governor.wiring.jobfile;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Helps those who wrote a number in another way.
final class Numbers {

  private static final Pattern QUOTED = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,_ ][0-9]{3})+");

  private Numbers() {}

  static String hint(Element value) {
    if (!(value instanceof Element.Scalar(_, String text, JsonNode json)) || !json.isString()) {
      return "";
    }
    if (GROUPED.matcher(text).matches()) {
      return ": write it without '" + text.replaceAll("[0-9]", "").charAt(0) + "'";
    }
    return QUOTED.matcher(text).matches() ? ": leave out the quotes" : "";
  }
}
