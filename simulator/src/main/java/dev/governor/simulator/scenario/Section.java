package dev.governor.simulator.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The fields of a block of a scenario file. What is wrong is noted, and read as if it were not
/// there, so that all that is wrong is told at once.
final class Section {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,12})?");

  private final String path;
  private final Problems problems;
  private final Node where;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> left = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  /// @param path the block's own name with a dot after it, or nothing
  Section(String path, Node node, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.where = node;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple field : mapping.getValue()) {
        String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        if (fields.put(name, field.getValueNode()) != null) {
          problems.add(field.getKeyNode(), path + name + " is there twice");
        }
        left.put(name, field.getKeyNode());
      }
    } else {
      problems.add(node, name() + " must be a block of fields");
    }
  }

  private String name() {
    return path.isEmpty() ? "the scenario" : path.substring(0, path.length() - 1);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Set<String> names() {
    return fields.keySet();
  }

  void problem(String name, String sentence) {
    problems.add(fields.getOrDefault(name, where), path + name + " " + sentence);
  }

  Optional<Node> node(String name) {
    known.add(name);
    left.remove(name);
    return Optional.ofNullable(fields.get(name));
  }

  private <T> Optional<T> read(String name, String kind, Function<String, Optional<T>> reader) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String text = node.get() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Optional<T> value = reader.apply(text);
    if (value.isEmpty()) {
      problem(name, "must be %s, was '%s'".formatted(kind, text));
    }
    return value;
  }

  Optional<String> text(String name) {
    return read(name, "text", text -> Optional.of(text).filter(some -> !some.isEmpty()));
  }

  /// Whether it is no block and no list.
  boolean isPlain(String name) {
    return fields.get(name) instanceof ScalarNode;
  }

  Optional<String> oneOf(String name, List<String> words) {
    return read(
        name,
        "one of " + String.join(", ", words),
        text -> Optional.of(text).filter(words::contains));
  }

  Optional<Duration> duration(String name) {
    return read(name, "a duration such as 20ms, 2s or 5m", Section::parsed);
  }

  private static Optional<Duration> parsed(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          default -> Duration.ofHours(count);
        });
  }

  OptionalLong count(String name) {
    return read(
            name,
            "a whole number of at least 1",
            text ->
                amountOf(text).filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0))
        .map(number -> OptionalLong.of(number.longValueExact()))
        .orElseGet(OptionalLong::empty);
  }

  Optional<BigDecimal> amount(String name, String kind) {
    return read(name, kind, Section::amountOf);
  }

  private static Optional<BigDecimal> amountOf(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /// From 0 to 1.
  double share(String name, double usual) {
    return read(
            name,
            "a share from 0 to 1",
            text -> amountOf(text).filter(share -> share.compareTo(BigDecimal.ONE) <= 0))
        .map(BigDecimal::doubleValue)
        .orElse(usual);
  }

  boolean flag(String name) {
    return flag(name, false);
  }

  boolean flag(String name, boolean usual) {
    return read(
            name,
            "true or false",
            text ->
                text.equals("true") || text.equals("false")
                    ? Optional.of(text.equals("true"))
                    : Optional.empty())
        .orElse(usual);
  }

  Optional<Section> section(String name) {
    return node(name).map(node -> new Section(path + name + ".", node, problems));
  }

  List<Section> sections(String name) {
    List<Section> sections = new ArrayList<>();
    for (Node item : items(name)) {
      String each = "%s%s[%d].".formatted(path, name, sections.size());
      sections.add(new Section(each, item, problems));
    }
    return sections;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        problems.add(item, path + name + " must be a list of texts");
      }
    }
    return texts;
  }

  private List<Node> items(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode list) {
      return list.getValue();
    }
    problem(name, "must be a list");
    return List.of();
  }

  /// Notes what nobody asked for.
  void end() {
    left.forEach((name, key) ->
        problems.add(
            key,
            "%s%s is not known; %s takes %s"
                .formatted(path, name, name(), String.join(", ", known))));
  }
}
