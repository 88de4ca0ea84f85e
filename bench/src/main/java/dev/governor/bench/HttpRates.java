package dev.governor.bench;

import dev.governor.bench.ServerProcess.Manners;
import java.time.Duration;

/// How many requests a second the engine sends over HTTP, beside a bare loop on the same client.
final class HttpRates {

  private static final int[] LATENCIES = {0, 5, 200};
  private static final int[] IN_FLIGHT = {64, 1_000};
  private static final int MOST = 20_000;
  private static final int SECONDS = 5;

  private HttpRates() {}

  static void measure() throws Exception {
    Report.machine();
    Report.line(
        "| latency, ms | in flight | requests | at most possible, requests/s | bare: requests/s"
            + " | engine: requests/s | bare: us CPU each | engine: us CPU each |");
    Report.line("|---|---|---|---|---|---|---|---|");
    for (int latency : LATENCIES) {
      for (int inFlight : IN_FLIGHT) {
        row(latency, inFlight);
      }
    }
  }

  private static void row(int latency, int inFlight) throws Exception {
    Manners manners = Manners.after(Duration.ofMillis(latency));
    // As many as keep it busy for some seconds.
    int requests = latency == 0 ? MOST : Math.min(MOST, inFlight * 1000 / latency * SECONDS);
    try (ServerProcess server = ServerProcess.start(manners)) {
      HttpRig rig = new HttpRig(server, inFlight);
      rig.engine(requests / 2);
      Span bare = rig.apache(requests);
      Span engine = rig.engine(requests).run();
      Report.line(
          "| %d | %,d | %,d | %s | %,.0f | %,.0f | %.1f | %.1f |"
              .formatted(
                  latency,
                  inFlight,
                  requests,
                  latency == 0 ? "-" : "%,d".formatted(inFlight * 1000 / latency),
                  bare.perSecond(requests),
                  engine.perSecond(requests),
                  bare.cpuMicrosEach(requests),
                  engine.cpuMicrosEach(requests)));
    }
  }
}
