package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A block with known fields, and no others.
///
/// @param file what it stands in, in sentences
record BlockForm(List<FieldSpec<?>> fields, String file) implements Form<Block> {

  private static final String JOB_FILE = "a job file";

  BlockForm {
    fields = List.copyOf(fields);
  }

  /// One of a job file.
  BlockForm(List<FieldSpec<?>> fields) {
    this(fields, JOB_FILE);
  }

  @Override
  public Optional<Block> read(Element value, String path, Problems problems) {
    if (!(value instanceof Element.Table table)) {
      return refuse(value, path.isEmpty() ? file : path, problems, "");
    }
    table.fields().forEach((name, field) -> refuseUnknown(name, field, path, problems));
    for (FieldSpec<?> field : fields) {
      if (field.required() && !table.fields().containsKey(field.name())) {
        problems.add(table.at(), Block.join(path, field.name()) + " is missing");
      }
    }
    return Optional.of(new Block(table, path, problems));
  }

  private void refuseUnknown(String name, Element.Field field, String path, Problems problems) {
    List<String> names = fields.stream().map(FieldSpec::name).toList();
    if (names.contains(name)) {
      return;
    }
    String near = Nearest.hint(name, names);
    String hint = near.isEmpty() ? "; there " + Shown.are(names) : near;
    problems.add(
        field.at(), Block.join(path, Shown.text(name)) + " is not a field of " + file + hint);
  }

  /// The field of that name.
  Optional<FieldSpec<?>> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Json.object().put("type", "object").put("additionalProperties", false);
    ArrayNode required = schema.putArray("required");
    ObjectNode properties = schema.putObject("properties");
    for (FieldSpec<?> field : fields) {
      if (field.required()) {
        required.add(field.name());
      }
      ObjectNode described = Json.object().put("description", field.description());
      properties.set(field.name(), described.setAll(field.form().schema()));
    }
    return schema;
  }

  @Override
  public String words() {
    return "a block with " + Shown.all(fields.stream().map(FieldSpec::name).toList());
  }

  @Override
  public boolean isScalar() {
    return false;
  }
}
