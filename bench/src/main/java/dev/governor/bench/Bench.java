package dev.governor.bench;

import java.util.Arrays;

/// The entry: `bench/run overhead`, `bench/run scale`.
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "overhead" -> EngineOverhead.measure(rest);
      case "scale" -> HeapAtScale.measure(rest);
      default -> {
        Report.line("usage: bench/run overhead [REQUESTS] | scale [REQUESTS...]");
        System.exit(2);
      }
    }
  }
}
