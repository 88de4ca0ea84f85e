package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells texts, numbers, booleans and nothing apart, as the core schema of YAML 1.2 does.
final class YamlScalars {

  private static final int MOST_DIGITS = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ScalarResolver resolver = new CoreSchema().getScalarResolver();

  /// Empty for a number that JSON cannot hold.
  Optional<Element.Scalar> read(ScalarEvent event, Origin at) {
    boolean plain = event.isPlain() && event.getTag().isEmpty();
    return read(event.getValue(), plain, at);
  }

  /// @param plain whether it stands without quotes, and may be something else than text
  Optional<Element.Scalar> read(String text, boolean plain, Origin at) {
    return value(text, resolver.resolve(text, plain))
        .map(value -> new Element.Scalar(at, text, value));
  }

  /// A text, whatever it looks like.
  static Element.Scalar text(String text, Origin at) {
    return new Element.Scalar(at, text, NODES.stringNode(text));
  }

  private static Optional<JsonNode> value(String text, Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return Optional.of(NODES.nullNode());
    }
    if (tag.equals(Tag.BOOL)) {
      return Optional.of(NODES.booleanNode(Boolean.parseBoolean(text)));
    }
    if (tag.equals(Tag.INT)) {
      return text.length() > MOST_DIGITS ? Optional.empty() : Optional.of(whole(text));
    }
    if (tag.equals(Tag.FLOAT)) {
      return decimal(text);
    }
    return Optional.of(NODES.stringNode(text));
  }

  /// Through JSON, so that a value is the same when it comes back from the journal.
  private static JsonNode whole(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    BigInteger number =
        switch (digits.length() > 2 ? digits.substring(0, 2) : "") {
          case "0x" -> new BigInteger(digits.substring(2), 16);
          case "0o" -> new BigInteger(digits.substring(2), 8);
          default -> new BigInteger(digits);
        };
    return Json.parse((negative ? number.negate() : number).toString());
  }

  private static Optional<JsonNode> decimal(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? Optional.of(NODES.numberNode(number)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // .inf and .nan
    }
  }
}
