package dev.governor.governors.facts;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the governor that a row of input means, and refuses a row that contradicts the tables: a
/// value that is silently dropped would be missed much later.
public final class GovernorRow {

  /// What can name a governor, the surest first.
  private static final List<String> NAMING = List.of("original_id", "name", "number");

  private static final List<String> COLUMNS =
      List.copyOf(((ObjectNode) Json.tree(Canon.get().governors().getFirst())).propertyNames());

  private GovernorRow() {}

  public static Governor resolve(JsonNode row) {
    if (row.isString()) {
      return bySpelling("the row", row.stringValue());
    }
    if (!(row instanceof ObjectNode object)) {
      throw new InvalidInputException(
          "the row must be an object with the columns of governors.csv, or a governor's name");
    }
    object.propertyNames().forEach(GovernorRow::requireKnown);
    Governor governor = named(object);
    JsonNode known = Json.tree(governor);
    object
        .properties()
        .forEach(entry -> requireEqual(governor, entry, text(known.get(entry.getKey()))));
    return governor;
  }

  private static Governor named(ObjectNode row) {
    String field =
        NAMING.stream()
            .filter(name -> row.has(name) && !text(row.get(name)).isEmpty())
            .findFirst()
            .orElseThrow(() ->
                new InvalidInputException(
                    "the row names no governor: give original_id, name or number"));
    String value = text(row.get(field));
    return field.equals("number") ? byNumber(value) : bySpelling(field, value);
  }

  private static Governor bySpelling(String field, String value) {
    return Canon.get()
        .governor(value)
        .orElseThrow(() ->
            new InvalidInputException(
                "%s '%s' is none of the 91 governors; the nearest is %s"
                    .formatted(field, shown(value), nearest(value, names()))));
  }

  private static Governor byNumber(String value) {
    return Canon.get().governors().stream()
        .filter(governor -> String.valueOf(governor.number()).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new InvalidInputException("number must be from 1 to 91, was '" + shown(value) + "'"));
  }

  private static void requireKnown(String column) {
    if (!COLUMNS.contains(column)) {
      throw new InvalidInputException(
          "column '%s' is unknown; the nearest is %s"
              .formatted(shown(column), nearest(column, COLUMNS.stream())));
    }
  }

  private static void requireEqual(
      Governor governor, Map.Entry<String, JsonNode> given, String known) {
    String value = text(given.getValue());
    boolean spelling =
        List.of("name", "tablet_name", "original_id").contains(given.getKey())
            && Canon.get().governor(value).equals(Optional.of(governor));
    if (!spelling && !value.equals(known)) {
      throw new InvalidInputException(
          "%s of %s is '%s' in the row, but '%s' in the tables, where facts come from; correct it or leave it out"
              .formatted(given.getKey(), governor.originalId(), shown(value), known));
    }
  }

  /// A cell as CSV has it: lists joined by `;`, nothing for null.
  private static String text(JsonNode cell) {
    if (cell.isArray()) {
      return cell.valueStream().map(GovernorRow::text).collect(Collectors.joining(";"));
    }
    return cell.isNull() ? "" : cell.asString().strip();
  }

  private static Stream<String> names() {
    return Canon.get().governors().stream().map(Governor::originalId);
  }

  private static String nearest(String value, Stream<String> candidates) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String folded = shown(value).toUpperCase(Locale.ROOT);
    return candidates
        .min(Comparator.comparingInt(name -> distance.apply(folded, name.toUpperCase(Locale.ROOT))))
        .orElseThrow();
  }

  private static String shown(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "...";
  }
}
