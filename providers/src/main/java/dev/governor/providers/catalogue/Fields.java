package dev.governor.providers.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The fields of one block of a file of models. Reading one that is wrong gives nothing, and leaves
/// a flaw with its line.
final class Fields {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

  private final int line;
  private final String path;
  private final Flaws flaws;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /// @param path what messages call the block, with a dot at its end, or empty
  private Fields(int line, String path, Flaws flaws) {
    this.line = line;
    this.path = path;
    this.flaws = flaws;
  }

  /// @param known the names that it may have
  static Optional<Fields> of(Node node, String path, Set<String> known, Flaws flaws) {
    if (!(node instanceof MappingNode mapping)) {
      flaws.add(line(node), (path.isEmpty() ? "the file" : path) + " must be a block of fields");
      return Optional.empty();
    }
    Fields fields = new Fields(line(node), path.isEmpty() ? "" : path + ".", flaws);
    for (NodeTuple tuple : mapping.getValue()) {
      String name = scalar(tuple.getKeyNode()).orElse("?");
      if (fields.nodes.containsKey(name)) {
        flaws.add(line(tuple.getKeyNode()), fields.path + name + " is written twice");
      } else if (known.contains(name)) {
        fields.nodes.put(name, tuple.getValueNode());
      } else {
        flaws.add(
            line(tuple.getKeyNode()),
            "%s%s is not a field; there are %s"
                .formatted(fields.path, name, String.join(", ", known.stream().sorted().toList())));
      }
    }
    return Optional.of(fields);
  }

  /// What messages call the file.
  String file() {
    return flaws.file();
  }

  /// Notes what is wrong with a field.
  void refuse(String name, String why) {
    flaws.add(line(name), path + name + why);
  }

  private int line(String name) {
    Node node = nodes.get(name);
    return node == null ? line : line(node);
  }

  Set<String> names() {
    return nodes.keySet();
  }

  Optional<String> text(String name) {
    return value(name, "a text", text -> text.isBlank() ? Optional.empty() : Optional.of(text));
  }

  /// Notes that a field is missing, where it is.
  Fields needing(String name) {
    if (!nodes.containsKey(name)) {
      refuse(name, " is missing");
    }
    return this;
  }

  Optional<BigDecimal> decimal(String name) {
    return value(
        name,
        "a number such as 2.50",
        text ->
            DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty());
  }

  Optional<Long> whole(String name) {
    return value(
        name,
        "a whole number",
        text -> WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty());
  }

  Optional<Integer> tokens(String name) {
    return value(
        name,
        "a whole number below two thousand million",
        text ->
            text.matches("[01]?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
  }

  Optional<Boolean> flag(String name) {
    return value(
        name,
        "true or false",
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  Optional<LocalDate> date(String name) {
    return value(
        name,
        "a date such as 2026-11-24",
        text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        });
  }

  Optional<List<String>> texts(String name) {
    return Optional.ofNullable(nodes.get(name))
        .flatMap(node -> {
          List<Node> elements = node instanceof SequenceNode list ? list.getValue() : List.of(node);
          List<String> texts =
              elements.stream().flatMap(element -> scalar(element).stream()).toList();
          if (texts.size() < elements.size() || texts.stream().anyMatch(String::isBlank)) {
            refuse(name, " must be a list of texts");
            return Optional.empty();
          }
          return Optional.of(texts);
        });
  }

  Optional<Fields> block(String name, Set<String> known) {
    return Optional.ofNullable(nodes.get(name))
        .flatMap(node -> of(node, path + name, known, flaws));
  }

  /// The blocks of a list.
  List<Fields> blocks(String name, Set<String> known) {
    Node node = nodes.get(name);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      refuse(name, " must be a list");
      return List.of();
    }
    return list.getValue().stream()
        .flatMap(element -> of(element, path + name, known, flaws).stream())
        .toList();
  }

  /// @param rule what it must be
  /// @param read gives nothing for what it must not be
  <T> Optional<T> value(String name, String rule, Function<String, Optional<T>> read) {
    Node node = nodes.get(name);
    if (node == null) {
      return Optional.empty();
    }
    Optional<T> value = scalar(node).flatMap(read);
    if (value.isEmpty()) {
      String was = scalar(node).map(text -> ", was '" + text + "'").orElse("");
      refuse(name, " must be " + rule + was);
    }
    return value;
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }

  private static int line(Node node) {
    return 1 + node.getStartMark().map(Mark::getLine).orElse(0);
  }
}
