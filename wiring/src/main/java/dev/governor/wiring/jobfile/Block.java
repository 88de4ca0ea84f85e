package dev.governor.wiring.jobfile;

import java.util.Map;
import java.util.Optional;

/// The fields of one block as they were written, to be read by their specification.
record Block(Element.Table table, String path, Problems problems) {

  /// The field's value; empty if it was left out or is wrong.
  <T> Optional<T> read(FieldSpec<T> field) {
    String fieldPath = join(path, field.name());
    return element(field)
        .flatMap(value -> {
          if (value.isNull()) {
            problems.add(
                value.at(),
                fieldPath
                    + " is empty: give it a value"
                    + (field.required() ? "" : " or leave it out"));
            return Optional.empty();
          }
          return field.form().read(value, fieldPath, problems);
        });
  }

  boolean has(FieldSpec<?> field) {
    return table.fields().containsKey(field.name());
  }

  Optional<Element> element(FieldSpec<?> field) {
    return Optional.ofNullable(table.fields().get(field.name())).map(Element.Field::value);
  }

  /// Where the field was written; where the block starts, if it was not.
  Origin at(FieldSpec<?> field) {
    Map<String, Element.Field> fields = table.fields();
    Element.Field found = fields.get(field.name());
    return found == null ? table.at() : found.at();
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
