package dev.governor.simulator.scenario;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long answers take.
public sealed interface Latency {

  Latency NONE = new Fixed(Duration.ZERO);

  Duration draw(RandomGenerator random);

  record Fixed(Duration each) implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      return each;
    }
  }

  record Uniform(Duration least, Duration most) implements Latency {
    @Override
    public Duration draw(RandomGenerator random) {
      long width = most.toNanos() - least.toNanos();
      return least.plusNanos(width == 0 ? 0 : random.nextLong(width + 1));
    }
  }

  /// As calls to vendors are spread: half take up to `p50`, 95 of 100 up to `p95`, a few far
  /// longer.
  record Lognormal(Duration p50, Duration p95) implements Latency {

    /// Where the standard normal distribution has 95 of 100 below it.
    private static final double Z95 = 1.6448536269514722;

    @Override
    public Duration draw(RandomGenerator random) {
      double sigma = Math.log((double) p95.toNanos() / p50.toNanos()) / Z95;
      return Duration.ofNanos((long) (p50.toNanos() * Math.exp(sigma * random.nextGaussian())));
    }
  }
}
