package dev.governor.providers.settings;

import dev.governor.api.data.InvalidInputException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;

/// The settings of a provider, read by name; each method throws [InvalidInputException] naming the
/// setting and what it was.
public final class Settings {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  private final Map<String, JsonNode> values;

  public Settings(Map<String, JsonNode> values) {
    this.values = Map.copyOf(values);
  }

  /// @param provider whose settings they are, for the message
  public void allowOnly(String provider, List<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .min(Comparator.naturalOrder())
        .ifPresent(name -> refuse(provider, name, names));
  }

  public Optional<String> text(String name) {
    return find(name)
        .map(value -> {
          if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(name, "must be a text");
          }
          return value.stringValue().strip();
        });
  }

  public boolean flag(String name, boolean otherwise) {
    return find(name)
        .map(value ->
            switch (value.asString("").strip().toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw wrong(name, "must be true or false");
            })
        .orElse(otherwise);
  }

  public int number(String name, int otherwise, int least, int most) {
    return Math.toIntExact(number(name, (long) otherwise, least, most));
  }

  public long number(String name, long otherwise, long least, long most) {
    return find(name)
        .map(value -> value.asString("").strip())
        .map(text -> {
          if (!WHOLE.matcher(text).matches()
              || Long.parseLong(text) < least
              || Long.parseLong(text) > most) {
            throw wrong(name, "must be a whole number from %d to %d".formatted(least, most));
          }
          return Long.parseLong(text);
        })
        .orElse(otherwise);
  }

  /// @param most the longest that is taken; the shortest is a millisecond
  public Duration duration(String name, Duration otherwise, Duration most) {
    return find(name)
        .map(value -> {
          Duration duration = parse(name, value);
          if (!duration.isPositive() || duration.compareTo(most) > 0) {
            throw wrong(name, "must be from 1ms to " + most.toHours() + "h");
          }
          return duration;
        })
        .orElse(otherwise);
  }

  /// @param rule what the setting must be, such as `must be a URL`
  public InvalidInputException wrong(String name, String rule) {
    return new InvalidInputException(
        "provider.%s %s, was %s".formatted(name, rule, values.get(name)));
  }

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private Duration parse(String name, JsonNode value) {
    Matcher matcher = DURATION.matcher(value.asString("").strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw wrong(name, "must be a duration such as 500ms, 10s or 2m");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  private static void refuse(String provider, String name, List<String> names) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String wanted = name.toLowerCase(Locale.ROOT);
    String nearest =
        names.stream()
            .min(Comparator.comparing(known -> distance.apply(wanted, known)))
            .orElseThrow();
    throw new InvalidInputException(
        "provider.%s is not a setting of the provider %s, which takes %s; did you mean %s?"
            .formatted(name, provider, String.join(", ", names), nearest));
  }
}
