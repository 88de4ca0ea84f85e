package dev.governor.outputs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void everyAnswerIsInOneBinWhateverTheirSpread() {
    for (long seed = 1; seed <= 50; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      long widest = random.nextLong(1, 10_000_000);
      Latency latency = new Latency();
      int answers = random.nextInt(1, 500);
      for (int i = 0; i < answers; i++) {
        latency.add(Duration.ofMillis(random.nextLong(1, widest + 1)));
      }
      assertThat(latency.bins().stream().mapToLong(Latency.Bin::count).sum())
          .as("seed %d", seed)
          .isEqualTo(answers);
      assertThat(latency.bins()).as("seed %d", seed).hasSizeBetween(1, 30);
    }
  }

  @Test
  void halfOfTheAnswersAreWithinTheMedian() {
    Latency latency = new Latency();
    for (int i = 1; i <= 1000; i++) {
      latency.add(Duration.ofMillis(i));
    }
    assertThat(latency.micros(50)).isBetween(499_000.0, 501_000.0);
    assertThat(latency.micros(99)).isBetween(989_000.0, 991_000.0);
  }

  @Test
  void aClockThatWentBackwardsCountsAsNoTime() {
    Latency latency = new Latency();
    latency.add(Duration.ofMillis(-5));
    assertThat(latency.isEmpty()).isTrue();
    assertThat(latency.count()).isEqualTo(1);
  }
}
