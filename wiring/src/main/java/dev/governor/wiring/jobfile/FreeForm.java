package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A block whose fields are its owner's.
record FreeForm(String words) implements Form<ObjectNode> {

  @Override
  public Optional<ObjectNode> read(Element value, String path, Problems problems) {
    return value.toJson() instanceof ObjectNode object
        ? Optional.of(object)
        : refuse(value, path, problems, "");
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "object");
  }

  @Override
  public boolean isScalar() {
    return false;
  }
}
