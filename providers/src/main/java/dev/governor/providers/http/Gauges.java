package dev.governor.providers.http;

import dev.governor.api.provider.LimitReport.Gauge;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a limit from an answer's headers: its size, what is left of it, and when it is full again.
///
/// @param reset how the last of them is written; empty for what cannot be read
public record Gauges(HttpHeaders headers, Function<String, Optional<Duration>> reset) {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

  /// Empty unless all three are there.
  public Optional<Gauge> read(String limitName, String remainingName, String resetName) {
    return number(limitName)
        .filter(limit -> limit > 0)
        .flatMap(limit ->
            number(remainingName)
                .flatMap(remaining ->
                    headers
                        .find(resetName)
                        .map(String::strip)
                        .flatMap(reset)
                        .map(span -> new Gauge(limit, remaining, span))));
  }

  private Optional<Long> number(String name) {
    return headers
        .find(name)
        .map(String::strip)
        .filter(WHOLE.asMatchPredicate())
        .map(Long::valueOf);
  }
}
