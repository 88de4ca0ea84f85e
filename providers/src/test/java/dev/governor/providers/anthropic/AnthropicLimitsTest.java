package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.providers.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnthropicLimitsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static Map<String, String> headers(String... names) {
    Map<String, String> headers = new HashMap<>();
    for (String name : names) {
      headers.put("anthropic-ratelimit-" + name + "-limit", "4000");
      headers.put("anthropic-ratelimit-" + name + "-remaining", "3000");
      headers.put("anthropic-ratelimit-" + name + "-reset", "2026-11-24T12:00:15Z");
    }
    return headers;
  }

  private static LimitReport read(Map<String, String> headers) {
    return AnthropicLimits.of(new HttpHeaders(headers), NOW);
  }

  @Test
  void allLimitsThatAreToldAreRead() {
    Optional<Gauge> gauge = Optional.of(new Gauge(4_000, 3_000, Duration.ofSeconds(15)));
    assertThat(read(headers("requests", "input-tokens", "output-tokens", "tokens")))
        .isEqualTo(new LimitReport(gauge, gauge, gauge, Optional.empty()));
    assertThat(read(headers("tokens")).tokens()).isEqualTo(gauge);
  }

  @Test
  void theProvidersOwnClockCounts() {
    Map<String, String> headers = headers("requests");
    headers.put("date", "Tue, 24 Nov 2026 12:00:05 GMT");
    assertThat(read(headers).requests().orElseThrow().reset()).isEqualTo(Duration.ofSeconds(10));
    headers.put("date", "Tue, 24 Nov 2026 13:00:00 GMT");
    assertThat(read(headers).requests().orElseThrow().reset()).isEqualTo(Duration.ZERO);
  }

  @Test
  void whatCannotBeReadIsNotTold() {
    Map<String, String> headers = headers("requests");
    headers.put("anthropic-ratelimit-requests-reset", "soon");
    assertThat(read(headers)).isEqualTo(LimitReport.NONE);
    assertThat(read(Map.of())).isEqualTo(LimitReport.NONE);
  }
}
