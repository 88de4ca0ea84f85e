package dev.governor.simulator.scenario;

import dev.governor.simulator.scenario.BatchTerms.Creation;
import dev.governor.simulator.scenario.BatchTerms.Lines;
import dev.governor.simulator.scenario.BatchTerms.Stuck;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a scenario file says of batches.
final class BatchReader {

  private static final List<String> CREATIONS =
      Arrays.stream(Creation.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toList();

  private BatchReader() {}

  static BatchTerms terms(Section section) {
    BatchTerms terms =
        new BatchTerms(
            section.duration("duration").orElse(BatchTerms.USUAL.duration()),
            section.duration("hidden").orElse(Duration.ZERO),
            section.section("creation").flatMap(BatchReader::creation),
            section.section("stuck").map(BatchReader::stuck),
            section.section("lines").map(BatchReader::lines).orElse(Lines.FINE),
            section.sections("calls").stream()
                .flatMap(call -> FaultReader.rule(call).stream())
                .toList());
    section.end();
    return terms;
  }

  private static Optional<Creation> creation(Section section) {
    Optional<String> fault = section.oneOf("fault", CREATIONS);
    if (!section.has("fault")) {
      section.problem("fault", "is missing: one of " + String.join(", ", CREATIONS));
    }
    Duration delay = section.duration("delay").orElse(Duration.ZERO);
    long count = section.count("count").orElse(Long.MAX_VALUE);
    section.end();
    return fault.map(
        name -> new Creation(Creation.Kind.valueOf(name.toUpperCase(Locale.ROOT)), delay, count));
  }

  private static Stuck stuck(Section section) {
    Stuck stuck = new Stuck(section.count("count").orElse(Long.MAX_VALUE), section.duration("for"));
    section.end();
    return stuck;
  }

  private static Lines lines(Section section) {
    Lines lines =
        new Lines(
            section.share("missing", 0),
            section.share("doubled", 0),
            section.share("unknown", 0),
            section.share("expired", 0),
            section.share("errored", 0),
            section.flag("shuffled"));
    section.end();
    return lines;
  }
}
