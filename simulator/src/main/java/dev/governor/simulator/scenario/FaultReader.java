package dev.governor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the faults of a scenario file.
final class FaultReader {

  static final List<String> NAMES =
      List.of(
          "rate_limited",
          "overloaded",
          "server_error",
          "reset",
          "slow",
          "trickling",
          "torn",
          "malformed",
          "truncated",
          "refused",
          "invalid",
          "empty",
          "rejected");

  private FaultReader() {}

  static Optional<FaultRule> rule(Section section) {
    Optional<Fault> fault = section.oneOf("fault", NAMES).map(name -> fault(name, section));
    if (!section.has("fault")) {
      section.problem("fault", "is missing: one of " + String.join(", ", NAMES));
    }
    double rate = section.share("rate", 1);
    FaultRule rule =
        new FaultRule(
            fault.orElse(new Fault.ServerError()),
            rate,
            section.count("count"),
            section.duration("from").orElse(Duration.ZERO),
            section.duration("for"),
            section.duration("every"));
    section.end();
    if (rule.every().isPresent() && rule.lasts().isEmpty()) {
      section.problem("every", "needs for: how long it lasts each time");
    }
    if (rule.every().filter(Duration::isZero).isPresent()) {
      section.problem("every", "must be above 0");
    }
    return fault.map(_ -> rule);
  }

  private static Fault fault(String name, Section section) {
    return switch (name) {
      case "rate_limited" -> new Fault.RateLimited(section.duration("retry_after"));
      case "overloaded" -> new Fault.Overloaded(section.duration("retry_after"));
      case "reset" -> new Fault.Reset();
      case "slow" -> new Fault.Slow(section.duration("delay").orElse(Duration.ofSeconds(5)));
      case "trickling" ->
          new Fault.Trickling(section.duration("over").orElse(Duration.ofSeconds(5)));
      case "torn" -> new Fault.Torn();
      case "malformed" -> new Fault.Malformed();
      case "truncated" -> new Fault.Truncated();
      case "refused" -> new Fault.Refused();
      case "invalid" -> new Fault.Invalid();
      case "empty" -> new Fault.Empty();
      case "rejected" -> new Fault.Rejected();
      default -> new Fault.ServerError();
    };
  }
}
