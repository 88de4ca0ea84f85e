package dev.governor.bench;

import java.util.Arrays;
import java.util.Locale;

/// The entry: `bench/run overhead` and its like.
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    // The tables go into documents.
    Locale.setDefault(Locale.ROOT);
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "overhead" -> EngineOverhead.measure(rest);
      case "scale" -> HeapAtScale.measure(rest);
      case "http" -> HttpOverhead.measure(rest);
      case "rates" -> HttpRates.measure();
      case "crowd" -> Crowd.measure();
      case "burst" -> Burst.measure(rest);
      default -> {
        Report.line(
            "usage: bench/run overhead [REQUESTS] | scale [REQUESTS...] | http [REQUESTS] | rates"
                + " | crowd | burst [SECONDS]");
        System.exit(2);
      }
    }
  }
}
