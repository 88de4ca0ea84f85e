package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class RateLimitBurstTest {

  private static final int REQUESTS = 1_000;
  private static final long BURST = Duration.ofSeconds(1).toNanos();

  @TempDir Path folder;

  /// What the provider says of when to come back.
  static Stream<Optional<Duration>> waits() {
    return Stream.of(Optional.of(Duration.ofMillis(300)), Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("waits")
  void aBurstOfRateLimitsFailsNothingAndUsesUpNoAttempt(Optional<Duration> wait) throws Exception {
    Time time = Time.system();
    AtomicLong end = new AtomicLong();
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              end.compareAndSet(0, time.nanos() + BURST);
              return time.nanos() - end.get() < 0
                  ? new Outcome.RateLimited(wait, "slow down")
                  : Rig.good(request);
            })) {
      rig.create(Rig.words(REQUESTS), job -> job.maxRetries(0).concurrentRequests(REQUESTS));
      BatchJobResult result = rig.process();
      assertThat(result.counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
      List<LedgerRow.Answered> limited = new ArrayList<>();
      rig.journal.forEachAttempt(
          rig.number(),
          row ->
              row.answer()
                  .filter(answer -> answer.outcome().equals("rate_limited"))
                  .ifPresent(limited::add));
      assertThat(limited).isNotEmpty().noneMatch(LedgerRow.Answered::counted);
      assertThat(result.sent()).isEqualTo(REQUESTS + limited.size());
    }
  }
}
