package dev.governor.bench;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.LedgerRow;
import dev.governor.bench.ServerProcess.Manners;
import dev.governor.wiring.Governor;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// A provider that answers nothing but 429 for a minute: whether any request fails, and whether an
/// attempt is used up.
final class Burst {

  private static final int REQUESTS = 2_000;
  private static final int IN_FLIGHT = 1_000;
  private static final int LASTS = 60;
  private static final Duration LATENCY = Duration.ofMillis(200);

  private Burst() {}

  static void measure(String[] arguments) throws Exception {
    int seconds = arguments.length == 0 ? LASTS : Integer.parseInt(arguments[0]);
    Report.machine();
    Report.line(
        "%,d requests, %,d in flight, max_retries 3; 429 for the first %d s"
            .formatted(REQUESTS, IN_FLIGHT, seconds));
    Report.line("");
    Report.line(
        "| retry-after, s | succeeded | failed | attempts | answered 429 | of them counted"
            + " | requests that met one | job took, s | us CPU an attempt |");
    Report.line("|---|---|---|---|---|---|---|---|---|");
    for (int retryAfter : new int[] {1, 0}) {
      row(new Manners(LATENCY, Duration.ofSeconds(seconds), retryAfter));
    }
  }

  private static void row(Manners manners) throws Exception {
    try (ServerProcess server = ServerProcess.start(manners)) {
      new HttpRig(server, IN_FLIGHT)
          .engine(
              REQUESTS,
              (governor, ran) -> {
                Attempts attempts = Attempts.of(governor);
                Report.line(
                    "| %s | %,d | %d | %,d | %,d | %,d | %d | %.1f | %.1f |"
                        .formatted(
                            manners.retryAfterSeconds() == 0
                                ? "not said"
                                : Integer.toString(manners.retryAfterSeconds()),
                            ran.result().counts().succeeded(),
                            ran.result().counts().failed(),
                            attempts.all,
                            attempts.limited,
                            attempts.counted,
                            attempts.met.size(),
                            ran.run().wallNanos() / 1e9,
                            ran.run().cpuMicrosEach(attempts.all)));
              });
    }
  }

  /// What the ledger says.
  private static final class Attempts {
    private final Set<Long> met = new HashSet<>();
    private int all;
    private int limited;
    private int counted;

    static Attempts of(Governor governor) {
      Attempts attempts = new Attempts();
      long number = governor.journal().find(new JobId("http")).orElseThrow().number();
      governor.journal().forEachAttempt(number, attempts::add);
      return attempts;
    }

    private void add(LedgerRow row) {
      LedgerRow.Answered answer = row.answer().orElseThrow();
      all++;
      if (answer.outcome().equals("rate_limited")) {
        counted += answer.counted() ? 1 : 0;
        limited++;
        met.add(row.index());
      }
    }
  }
}
