package dev.governor.governors.tradition;

import dev.governor.api.data.InvalidInputException;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.KnownTradition;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.document.Sentences;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a row of input as a tradition's seed: a file of a folder (`name`, `text`), or `id`,
/// `display_name`, `group` and `source_notes`. What the table of traditions has must not be
/// contradicted, and need not be given.
public final class SeedRow {

  private static final List<String> FIELDS =
      List.of("id", "name", "display_name", "group", "source_notes", "text");
  private static final Pattern ID = Pattern.compile(Tradition.ID);
  private static final Pattern NAME = Pattern.compile("[^{}\\n]{2,60}");
  private static final int FEWEST_WORDS = 50;

  private final Map<String, String> fields = new HashMap<>();

  private SeedRow() {}

  /// @param joined fields that may stand in the row beside a seed's own
  /// @throws InvalidInputException if the row is no seed
  public static TraditionSeed resolve(JsonNode row, Set<String> joined) {
    if (!(row instanceof ObjectNode object)) {
      throw new InvalidInputException(
          "the row must be a file of a folder, or an object with id, display_name, group and source_notes");
    }
    SeedRow seed = new SeedRow();
    object.properties().stream()
        .filter(field -> !joined.contains(field.getKey()))
        .forEach(field -> seed.take(field.getKey(), field.getValue()));
    return seed.seed();
  }

  private void take(String field, JsonNode value) {
    if (!FIELDS.contains(field)) {
      throw new InvalidInputException(
          "field '%s' is unknown; the nearest is %s".formatted(field, nearest(field, FIELDS)));
    }
    if (!value.isNull() && !value.isString()) {
      throw new InvalidInputException(field + " must be a text; put it in quotes");
    }
    if (value.isString() && !value.stringValue().isBlank()) {
      fields.put(field, value.stringValue().strip());
    }
  }

  private TraditionSeed seed() {
    String id = id();
    Optional<KnownTradition> known = Canon.get().tradition(id);
    String name =
        settled(id, "display_name", known.map(KnownTradition::displayName))
            .orElseThrow(() -> unknown(id));
    String group =
        settled(id, "group", known.map(table -> table.group().toString()))
            .orElseThrow(() -> unknown(id));
    if (!NAME.matcher(name).matches()) {
      throw new InvalidInputException(
          "display_name of %s must be one line of 2 to 60 characters without braces".formatted(id));
    }
    return new TraditionSeed(id, name, group(id, group), notes(id));
  }

  private String id() {
    String named = fields.getOrDefault("id", fields.getOrDefault("name", ""));
    int extension = named.lastIndexOf('.');
    String stem = extension > 0 ? named.substring(0, extension) : named;
    String id = stem.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!ID.matcher(id).matches()) {
      throw new InvalidInputException(
          "a tradition's id must be 3 to 41 of a-z, 0-9 and _, beginning with a letter, was '%s'; name the file after it, or give id"
              .formatted(id));
    }
    return id;
  }

  /// What the row says, if the table says the same or nothing; what the table says otherwise.
  private Optional<String> settled(String id, String field, Optional<String> known) {
    Optional<String> given = Optional.ofNullable(fields.get(field));
    if (given.isPresent() && known.isPresent() && !given.equals(known)) {
      throw new InvalidInputException(
          "%s of %s is '%s' in the row, but '%s' in the table of traditions; correct it or leave it out"
              .formatted(field, id, given.get(), known.get()));
    }
    return given.or(() -> known);
  }

  private static InvalidInputException unknown(String id) {
    List<String> ids = Canon.get().traditions().stream().map(t -> t.id().toString()).toList();
    return new InvalidInputException(
        "'%s' is none of the traditions that ship, the nearest is %s; rename it, or give display_name and group for one of your own"
            .formatted(id, nearest(id, ids)));
  }

  private static TraditionGroup group(String id, String group) {
    return Arrays.stream(TraditionGroup.values())
        .filter(value -> value.toString().equals(group))
        .findFirst()
        .orElseThrow(() ->
            new InvalidInputException(
                "group of %s must be one of %s, was '%s'"
                    .formatted(
                        id,
                        Arrays.stream(TraditionGroup.values())
                            .map(TraditionGroup::toString)
                            .collect(Collectors.joining(", ")),
                        group)));
  }

  private String notes(String id) {
    String notes = fields.getOrDefault("source_notes", fields.getOrDefault("text", ""));
    int words = Sentences.words(notes);
    if (words < FEWEST_WORDS) {
      throw new InvalidInputException(
          "the document on %s has %d words; give at least %d, in text or source_notes"
              .formatted(id, words, FEWEST_WORDS));
    }
    return notes.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private static String nearest(String value, List<String> candidates) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance.apply(value, candidate)))
        .orElseThrow();
  }
}
