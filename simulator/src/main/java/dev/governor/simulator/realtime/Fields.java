package dev.governor.simulator.realtime;

import dev.governor.simulator.stage.Trouble;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the fields of a body, as a vendor checks them.
///
/// @param missing what the vendor says of a field that must be there, with `%s` for its name
/// @param wrong what it says of one that is of another kind, with its name and the kind
public record Fields(ObjectNode body, String missing, String wrong) {

  public JsonNode required(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw Trouble.about(name, missing.formatted(name)).thrown();
    }
    return value;
  }

  public String text(String name) {
    JsonNode value = required(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw wrong(name, "a non-empty string");
    }
    return value.stringValue();
  }

  /// A number of at least 1.
  public OptionalInt count(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
      throw wrong(name, "an integer of at least 1");
    }
    return OptionalInt.of(value.intValue());
  }

  public Optional<ObjectNode> object(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof ObjectNode object) {
      return Optional.of(object);
    }
    throw wrong(name, "an object");
  }

  public RuntimeException wrong(String name, String kind) {
    return Trouble.about(name, wrong.formatted(name, kind)).thrown();
  }
}
