package dev.governor.engine.pace;

import dev.governor.api.provider.Counting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class UtilisationTest {
  @Test
  void all() {
    Map<String, Shape> m = new LinkedHashMap<>();
    m.put("req small burst", Shape.of(Quantity.REQUESTS, 1200, 0.02));
    m.put("req full burst", Shape.of(Quantity.REQUESTS, 1200, 1));
    m.put("input", Shape.of(Quantity.INPUT_TOKENS, 480_000, 0.05));
    m.put("output", Shape.of(Quantity.OUTPUT_TOKENS, 120_000, 0.05));
    m.put(
        "tokens reserved",
        Shape.of(Quantity.TOKENS, 1400 * 1200, 0.05)
            .countedAs(Counting.AS_ASKED)
            .withWaits(Shape.Waits.MILLIS));
    m.put("silent req small", Shape.of(Quantity.REQUESTS, 1200, 0.02).silent());
    m.put("silent req burst1", Shape.of(Quantity.REQUESTS, 1200, 0.0).silent());
    m.put("silent req full", Shape.of(Quantity.REQUESTS, 1200, 1).silent());
    m.put("silent req 100/s", Shape.of(Quantity.REQUESTS, 6000, 0.02).silent());
    m.put(
        "silent req waits s",
        Shape.of(Quantity.REQUESTS, 1200, 0.05).silent().withWaits(Shape.Waits.SECONDS));
    m.put(
        "silent req waits ms",
        Shape.of(Quantity.REQUESTS, 1200, 0.05).silent().withWaits(Shape.Waits.MILLIS));
    m.put("silent input", Shape.of(Quantity.INPUT_TOKENS, 480_000, 0.05).silent());
    m.put("silent output", Shape.of(Quantity.OUTPUT_TOKENS, 120_000, 0.05).silent());
    m.put(
        "silent tokens",
        Shape.of(Quantity.TOKENS, 1400 * 1200, 0.05).countedAs(Counting.AS_ASKED).silent());
    m.put("slow 2s", Shape.of(Quantity.REQUESTS, 1200, 0.1).after(Duration.ofSeconds(2)));
    m.put(
        "slow 2s silent",
        Shape.of(Quantity.REQUESTS, 1200, 0.1).silent().after(Duration.ofSeconds(2)));
    m.put(
        "slow 2s out small",
        Shape.of(Quantity.OUTPUT_TOKENS, 120_000, 0.05).after(Duration.ofSeconds(2)));
    m.put("accel", Shape.of(Quantity.REQUESTS, 1200, 0.1).doublingIn(Duration.ofSeconds(3)));
    m.put(
        "accel silent",
        Shape.of(Quantity.REQUESTS, 1200, 0.1).silent().doublingIn(Duration.ofSeconds(3)));
    String only = System.getProperty("only", "");
    Play.trace = !only.isEmpty();
    m.forEach((name, s) -> {
      if (!name.startsWith(only)) return;
      StringBuilder line = new StringBuilder("%-22s".formatted(name));
      for (long seed = 1; seed <= (only.isEmpty() ? 6 : 1); seed++) {
        var e = s.perMinute().entrySet().iterator().next();
        double each =
            switch (e.getKey()) {
              case REQUESTS -> 1;
              case INPUT_TOKENS -> 400;
              case OUTPUT_TOKENS -> 100;
              case TOKENS -> 1400;
            };
        double rate = e.getValue() / 60 / each;
        double burst = Math.max(1, s.burst() * e.getValue()) / each;
        int n = (int) (rate * 50 + burst);
        double ideal = (n - burst) / rate + s.latency().toMillis() / 1e3;
        if (!s.doubling().isZero()) {
          double d = s.doubling().toSeconds();
          double t1 = d * Math.log(rate / 4) / Math.log(2);
          double n1 = (rate - 4) * d / Math.log(2);
          ideal = t1 + (n - burst - 4 - n1) / rate + .2;
          ideal = Math.max(ideal, t1 + (n - n1 - 4) / rate + .2 - burst / rate);
        }
        Play.Ended end =
            new Play(s, RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).carryOut(n);
        line.append(
            " %5.1f%%/%4.2f%%"
                .formatted(100 * ideal * 1e9 / end.took().toNanos(), 100 * end.refused()));
      }
      System.err.println(line);
    });
  }
}
