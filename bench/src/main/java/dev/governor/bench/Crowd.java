package dev.governor.bench;

import dev.governor.api.time.Time;
import dev.governor.bench.ServerProcess.Manners;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What many requests in flight take: platform threads and heap.
final class Crowd {

  private static final int[] IN_FLIGHT = {100, 1_000, 10_000};

  /// Long enough for all of them to be on their way at once.
  private static final Duration LATENCY = Duration.ofSeconds(30);

  private static final int TIMES = 2;
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private Crowd() {}

  static void measure() throws Exception {
    Report.machine();
    Report.line(
        "| in flight | latency, s | requests | most at the server at once | most platform threads"
            + " | live then, after a full collection, MiB | failed | requests/s |");
    Report.line("|---|---|---|---|---|---|---|---|");
    for (int inFlight : IN_FLIGHT) {
      row(inFlight);
    }
  }

  private static void row(int inFlight) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int requests = inFlight * TIMES;
    AtomicLong live = new AtomicLong();
    try (ServerProcess server = ServerProcess.start(Manners.after(LATENCY))) {
      Thread collector = Thread.ofPlatform().start(() -> collect(server, inFlight, live));
      threads.resetPeakThreadCount();
      HttpRig.Ran ran = new HttpRig(server, inFlight).engine(requests);
      collector.interrupt();
      collector.join();
      Report.line(
          "| %,d | %d | %,d | %,d | %d | %d | %d | %,.0f |"
              .formatted(
                  inFlight,
                  LATENCY.toSeconds(),
                  requests,
                  server.mostOpen(),
                  threads.getPeakThreadCount(),
                  live.get() >> 20,
                  ran.result().counts().failed(),
                  ran.run().perSecond(requests)));
    }
  }

  /// Collects when nearly all are under way, and looks what is live then.
  private static void collect(ServerProcess server, int inFlight, AtomicLong live) {
    try {
      while (true) {
        Time.system().sleep(GLANCE);
        if (server.open() >= inFlight - inFlight / 20) {
          System.gc();
          long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
          live.accumulateAndGet(used, Math::max);
        }
      }
    } catch (InterruptedException | IOException _) {
      // The row is over.
    }
  }
}
