package dev.governor.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SieveTest {

  private static final long SEED = 20261124;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private String digest() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  @Test
  void whatIsInItIsLetThroughAndHardlyAnythingElse() {
    Sieve sieve = new Sieve();
    for (int i = 0; i < 100_000; i++) {
      String digest = digest();
      sieve.add(digest);
      assertThat(sieve.mayHave(digest)).as("seed %d", SEED).isTrue();
    }
    int through = 0;
    for (int i = 0; i < 100_000; i++) {
      through += sieve.mayHave(digest()) ? 1 : 0;
    }
    assertThat(through).as("seed %d", SEED).isLessThan(100);
  }
}
