package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.lighthouse.Lighthouse;
import java.nio.file.Files;
import picocli.CommandLine.Option;

/// `--no-vectors`, and the knowledge base that is opened with it.
final class VectorsOption {

  @Option(
      names = "--no-vectors",
      description = "Goes by words alone (also with $GOVERNOR_NO_VECTORS).")
  boolean off;

  /// The home's knowledge base, which may be empty.
  KnowledgeBase open(Surroundings in, GovernorHome home) {
    return Lighthouse.open(home, !off && Lighthouse.hasVectors(in.environment()));
  }

  /// @throws InvalidInputException if there is nothing in it yet
  KnowledgeBase openFilled(Surroundings in, GovernorHome home) {
    if (Files.notExists(home.lighthouse())) {
      throw new InvalidInputException(
          "There is no lighthouse in %s; `%s lighthouse ingest` fills it"
              .formatted(home.folder(), in.command()));
    }
    return open(in, home);
  }
}
