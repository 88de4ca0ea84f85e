package dev.governor.bench;

import dev.governor.api.time.Time;
import dev.governor.bench.ServerProcess.Manners;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What many requests in flight take: processor time, platform threads and heap. The more are in
/// flight, the longer an answer takes, so that as many are answered in a second.
final class Crowd {

  private static final int[] IN_FLIGHT = {100, 1_000, 10_000};
  private static final int PER_SECOND = 1_000;
  private static final int REQUESTS = 60_000;
  private static final Duration GLANCE = Duration.ofSeconds(1);

  /// Full ones; they take processor time, too.
  private static final int COLLECTIONS = 3;

  private Crowd() {}

  static void measure(Path pictures) throws Exception {
    Report.machine();
    Report.line("%,d requests over HTTP, %,d a second".formatted(REQUESTS, PER_SECOND));
    Report.line("");
    Report.line(
        "| in flight | latency, s | most at the server at once | most platform threads"
            + " | live then, MiB | us CPU each | failed | requests/s |");
    Report.line("|---|---|---|---|---|---|---|---|");
    List<Footprint> rows = new ArrayList<>();
    // The first one warms up.
    row(IN_FLIGHT[0]);
    for (int inFlight : IN_FLIGHT) {
      rows.add(row(inFlight));
    }
    Footprint.draw(pictures, "crowd", "in flight", rows);
  }

  private static Footprint row(int inFlight) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Duration latency = Duration.ofSeconds(inFlight).dividedBy(PER_SECOND);
    AtomicLong live = new AtomicLong();
    try (ServerProcess server = ServerProcess.start(Manners.after(latency))) {
      Thread collector = Thread.ofPlatform().start(() -> collect(server, inFlight, live));
      threads.resetPeakThreadCount();
      HttpRig.Ran ran = new HttpRig(server, inFlight).engine(REQUESTS);
      collector.interrupt();
      collector.join();
      Footprint row = new Footprint(inFlight, ran.run().cpuMicrosEach(REQUESTS), live.get() >> 20);
      Report.line(
          "| %,d | %.1f | %,d | %d | %d | %.0f | %d | %,.0f |"
              .formatted(
                  inFlight,
                  latency.toMillis() / 1e3,
                  server.mostOpen(),
                  threads.getPeakThreadCount(),
                  row.live(),
                  row.cpu(),
                  ran.result().counts().failed(),
                  ran.run().perSecond(REQUESTS)));
      return row;
    }
  }

  /// Collects when nearly all are under way, and looks what is live then.
  private static void collect(ServerProcess server, int inFlight, AtomicLong live) {
    try {
      int collections = 0;
      while (collections < COLLECTIONS) {
        Time.system().sleep(GLANCE);
        if (server.open() >= inFlight * 9 / 10) {
          collections++;
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
