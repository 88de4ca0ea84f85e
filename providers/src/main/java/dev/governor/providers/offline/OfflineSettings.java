package dev.governor.providers.offline;

import dev.governor.api.data.InvalidInputException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;

/// How the offline provider is set up.
///
/// @param latency how long each answer takes
/// @param seed of all chance; the same seed gives the same answers
record OfflineSettings(Duration latency, long seed) {

  static final OfflineSettings DEFAULT = new OfflineSettings(Duration.ZERO, 1);
  static final List<String> NAMES = List.of("latency", "seed");
  static final List<String> IMMATERIAL = List.of("latency");

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  /// @throws InvalidInputException naming the first setting that is unknown or wrong
  static OfflineSettings read(Map<String, JsonNode> settings) {
    settings.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .min(Comparator.naturalOrder())
        .ifPresent(OfflineSettings::refuse);
    JsonNode latency = settings.get("latency");
    JsonNode seed = settings.get("seed");
    return new OfflineSettings(
        latency == null ? DEFAULT.latency : latency(latency),
        seed == null ? DEFAULT.seed : seed(seed));
  }

  private static void refuse(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String nearest =
        NAMES.stream()
            .min(
                Comparator.comparing(known -> distance.apply(name.toLowerCase(Locale.ROOT), known)))
            .orElseThrow();
    throw new InvalidInputException(
        "provider.%s is not a setting of the offline provider, which takes %s; did you mean %s?"
            .formatted(name, String.join(" and ", NAMES), nearest));
  }

  private static Duration latency(JsonNode value) {
    String text = value.asString("").strip().toLowerCase(Locale.ROOT);
    Matcher matcher = DURATION.matcher(text);
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (!matcher.matches()) {
      throw wrong("latency", "must be a duration such as 20ms or 2s", value);
    }
    long count = Long.parseLong(matcher.group(1));
    Duration latency =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          default -> Duration.ofHours(count);
        };
    if (latency.compareTo(LONGEST) > 0) {
      throw wrong("latency", "must be from 0ms to 1h", value);
    }
    return latency;
  }

  private static long seed(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.asLong();
    }
    if (value.isString() && value.stringValue().strip().matches("-?\\d{1,18}")) {
      return Long.parseLong(value.stringValue().strip());
    }
    throw wrong("seed", "must be a whole number", value);
  }

  private static InvalidInputException wrong(String name, String rule, JsonNode value) {
    return new InvalidInputException("provider.%s %s, was %s".formatted(name, rule, value));
  }
}
