package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A text, or a text of a certain shape.
record TextForm(String words, Pattern shape) implements Form<String> {

  private static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

  private static final String ANYTHING = "[\\s\\S]*";

  static final TextForm ANY = new TextForm("text", Pattern.compile(ANYTHING));
  static final TextForm PRESENT = new TextForm("text", Pattern.compile(NOT_BLANK));
  static final TextForm PATH =
      new TextForm("a path", Pattern.compile("[^\\u0000]*[^\\u0000\\s][^\\u0000]*"));

  @Override
  public Optional<String> read(Element value, String path, Problems problems) {
    return text(value)
        .filter(text -> shape.matcher(text).matches())
        .or(() -> refuse(value, path, problems, hint(value)));
  }

  /// On the command line everything is text; in a file a number is a number.
  static Optional<String> text(Element value) {
    return value instanceof Element.Scalar scalar
            && (scalar.value().isString() || scalar.at() instanceof Origin.OnCommandLine)
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  static String hint(Element value) {
    return switch (value) {
      case Element.Scalar scalar when scalar.value().isNumber() || scalar.value().isBoolean() ->
          ": put it in quotes";
      case Element.Table _ -> ": put text that starts with { or holds ': ' in quotes";
      case Element.Listing _ -> ": put text that starts with [ in quotes";
      case Element.Scalar _ -> "";
    };
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Json.object().put("type", "string");
    return shape.pattern().equals(ANYTHING)
        ? schema
        : schema.put("pattern", "^(?:" + shape.pattern() + ")$");
  }
}
