package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ProviderConfig;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads settings of a provider's block.
record Settings(ProviderConfig config) {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  <T> T number(String name, Predicate<JsonNode> fits, Function<JsonNode, T> read, T otherwise) {
    JsonNode value = config.settings().get(name);
    if (value == null) {
      return otherwise;
    }
    if (!fits.test(value)) {
      throw wrong(name, "must be a number", value);
    }
    return read.apply(value);
  }

  Duration span(String name, Duration otherwise) {
    JsonNode value = config.settings().get(name);
    if (value == null) {
      return otherwise;
    }
    Matcher matcher = SPAN.matcher(value.asString(""));
    if (!matcher.matches()) {
      throw wrong(name, "must be a time such as 500ms, 5s or 2m", value);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  private static InvalidInputException wrong(String name, String rule, JsonNode value) {
    return new InvalidInputException("provider.%s %s, was %s".formatted(name, rule, value));
  }
}
