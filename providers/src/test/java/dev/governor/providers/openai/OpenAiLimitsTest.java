package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.providers.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiLimitsTest {

  private static LimitReport read(Map<String, String> headers) {
    return OpenAiLimits.of(new HttpHeaders(headers));
  }

  @Test
  void bothLimitsAreRead() {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-ratelimit-limit-requests", "60");
    headers.put("x-ratelimit-remaining-requests", "59");
    headers.put("x-ratelimit-reset-requests", "1s");
    headers.put("x-ratelimit-limit-tokens", "150000");
    headers.put("x-ratelimit-remaining-tokens", "149984");
    headers.put("x-ratelimit-reset-tokens", "6m0.5s");
    assertThat(read(headers))
        .isEqualTo(
            new LimitReport(
                Optional.of(new Gauge(60, 59, Duration.ofSeconds(1))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Gauge(150_000, 149_984, Duration.ofMillis(360_500)))));
  }

  @Test
  void aLimitThatIsToldInPartIsNotTold() {
    assertThat(read(Map.of("x-ratelimit-limit-requests", "60", "x-ratelimit-reset-requests", "1s")))
        .isEqualTo(LimitReport.NONE);
    assertThat(read(Map.of("x-ratelimit-limit-requests", "-1"))).isEqualTo(LimitReport.NONE);
  }
}
