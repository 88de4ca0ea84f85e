package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One of a few names.
///
/// @param choices in the order in which they are told
record ChoiceForm<T>(Map<String, T> choices) implements Form<T> {

  @Override
  public Optional<T> read(Element value, String path, Problems problems) {
    return TextForm.text(value)
        .flatMap(text -> Optional.ofNullable(choices.get(text)))
        .or(() -> refuse(value, path, problems, hint(value)));
  }

  private String hint(Element value) {
    return TextForm.text(value).map(text -> Nearest.hint(text, choices.keySet())).orElse("");
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Json.object();
    ArrayNode names = schema.putArray("enum");
    choices.keySet().forEach(names::add);
    return schema;
  }

  @Override
  public String words() {
    return Shown.oneOf(List.copyOf(new ArrayList<>(choices.keySet())));
  }
}
