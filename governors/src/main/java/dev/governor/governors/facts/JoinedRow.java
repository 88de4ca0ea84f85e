package dev.governor.governors.facts;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A row that names a governor, joined with what other jobs found out about it.
public final class JoinedRow {

  private final Governor governor;
  private final ObjectNode joined;

  private JoinedRow(Governor governor, ObjectNode joined) {
    this.governor = governor;
    this.joined = joined;
  }

  /// @param fields those of the row that are no columns of the governors' table
  /// @throws InvalidInputException if the row names no governor or contradicts the tables
  public static JoinedRow of(JsonNode row, Set<String> fields) {
    ObjectNode joined = Json.object();
    if (!(row instanceof ObjectNode object)) {
      return new JoinedRow(GovernorRow.resolve(row), joined);
    }
    ObjectNode naming = object.deepCopy();
    for (String field : fields) {
      JsonNode value = naming.remove(field);
      if (value != null && !value.isNull()) {
        joined.set(field, value);
      }
    }
    return new JoinedRow(GovernorRow.resolve(naming), joined);
  }

  public Governor governor() {
    return governor;
  }

  /// What stands in a field; empty if it is not there.
  ///
  /// @throws InvalidInputException if it is no such thing
  public <T> Optional<T> one(String field, Class<T> type) {
    return Optional.ofNullable(joined.get(field)).map(value -> read(field, value, type));
  }

  /// The elements of a field; none if it is not there.
  ///
  /// @throws InvalidInputException if it is no list of such things
  public <T> List<T> all(String field, Class<T> type) {
    JsonNode values = joined.get(field);
    if (values == null) {
      return List.of();
    }
    if (!values.isArray()) {
      throw new InvalidInputException(
          field + " of " + governor.originalId() + " must be a list; put it in brackets");
    }
    return values.valueStream().map(value -> read(field, value, type)).toList();
  }

  private <T> T read(String field, JsonNode value, Class<T> type) {
    try {
      return Json.read(value, type);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "%s of %s is no %s as its job writes it: %s"
              .formatted(
                  field, governor.originalId(), type.getSimpleName(), e.getOriginalMessage()),
          e);
    }
  }
}
