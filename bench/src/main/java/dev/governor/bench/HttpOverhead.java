package dev.governor.bench;

import dev.governor.bench.ServerProcess.Manners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a request over HTTP costs in CPU: a bare loop on Apache's client and on the JDK's, the
/// provider with its transport, and the whole engine; alternating, in one run.
final class HttpOverhead {

  private static final int REQUESTS = 20_000;
  private static final int IN_FLIGHT = 64;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  private final int requests;
  private final List<Round> rounds = new ArrayList<>();

  private HttpOverhead(int requests) {
    this.requests = requests;
  }

  private record Round(Span apache, Span jdk, Span provider, HttpRig.Ran engine) {}

  static void measure(String[] arguments) throws Exception {
    int requests = arguments.length == 0 ? REQUESTS : Integer.parseInt(arguments[0]);
    Report.machine();
    Report.line(
        "%,d requests, %d in flight, a server beside that answers at once"
            .formatted(requests, IN_FLIGHT));
    Report.line("");
    try (ServerProcess server = ServerProcess.start(Manners.after(Duration.ZERO))) {
      new HttpOverhead(requests).run(new HttpRig(server, IN_FLIGHT));
    }
  }

  private void run(HttpRig rig) throws Exception {
    Report.line(
        "| round | bare, JDK client: us CPU each | bare, Apache client | provider, no engine"
            + " | engine | its intake | engine : bare | with intake |");
    Report.line("|---|---|---|---|---|---|---|---|");
    for (int number = 1 - WARM_UP; number <= ROUNDS; number++) {
      Round round =
          new Round(
              rig.apache(requests),
              rig.jdk(requests),
              rig.provider(requests),
              rig.engine(requests));
      // Before the first, what runs is still being compiled.
      if (number > 0) {
        rounds.add(round);
        line(Integer.toString(number), round);
      }
    }
    Report.line("");
    Report.line(
        "medians of the rounds' ratios to the bare loop on Apache's client: engine %.2f, with its intake %.2f, provider alone %.2f, JDK's client %.2f"
            .formatted(
                median(rounds.stream().map(this::ratio).toList()),
                median(rounds.stream().map(this::wholeRatio).toList()),
                median(rounds.stream().map(r -> cpu(r.provider) / cpu(r.apache)).toList()),
                median(rounds.stream().map(r -> cpu(r.jdk) / cpu(r.apache)).toList())));
  }

  private void line(String name, Round round) {
    Report.line(
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |"
            .formatted(
                name,
                cpu(round.jdk),
                cpu(round.apache),
                cpu(round.provider),
                cpu(round.engine.run()),
                cpu(round.engine.intake()),
                ratio(round),
                wholeRatio(round)));
  }

  private double ratio(Round round) {
    return cpu(round.engine.run()) / cpu(round.apache);
  }

  private double wholeRatio(Round round) {
    return ratio(round) + cpu(round.engine.intake()) / cpu(round.apache);
  }

  private double cpu(Span span) {
    return span.cpuMicrosEach(requests);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
