package dev.governor.governors.facts;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A row that names a governor, joined with what other jobs found out about it.
public final class JoinedRow {

  private static final int MOST_PASSAGES = 20;
  private static final int LONGEST_ID = DependsOn.LONGEST - DependsOn.passage("").length();
  private static final Pattern LINE_BREAK = Pattern.compile("\\v");

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

  /// What its prompts are to embed of the knowledge base, from the field `passages`.
  ///
  /// @throws InvalidInputException if these are no passages, or more than a prompt takes, or one
  ///   has an id that `dependsOn` cannot list
  public List<Passage> passages() {
    List<Passage> passages = all("passages", Passage.class);
    if (passages.size() > MOST_PASSAGES) {
      throw new InvalidInputException(
          "passages of %s are %d; a prompt takes %d at most: leave the others out"
              .formatted(governor.originalId(), passages.size(), MOST_PASSAGES));
    }
    passages.forEach(this::requireId);
    return passages;
  }

  private void requireId(Passage passage) {
    String id = passage.id();
    if (id.isBlank() || id.length() > LONGEST_ID || LINE_BREAK.matcher(id).find()) {
      throw new InvalidInputException(
          "passages of %s have one whose id is not 1 to %d characters on one line; give '%s' another"
              .formatted(governor.originalId(), LONGEST_ID, passage.title()));
    }
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
