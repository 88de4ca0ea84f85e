package dev.governor.cli.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A job of many small requests, as a file with its input beside it.
///
/// @param provider the provider's block, as YAML
/// @param inFlight requests in flight at once
record Taglines(String id, int requests, String provider, int inFlight) {

  List<String> keys() {
    return IntStream.range(0, requests).mapToObj(i -> "item-" + i).toList();
  }

  /// @param folder where the job file and the input are written; the output goes to `out` there
  Path write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("items.jsonl"),
        keys().stream()
            .map(key -> "{\"id\":\"" + key + "\",\"name\":\"the name of " + key + "\"}\n")
            .collect(Collectors.joining()));
    return Files.writeString(
        folder.resolve("job.yaml"),
        """
        job:
          id: %s
          type: custom
          input: items.jsonl
          output: out
          item_key: id
          concurrent_requests: %d
          provider: %s
        prompt:
          system: You write one tagline.
          user: "A tagline for {{name}}"
        output_schema:
          type: object
          additionalProperties: false
          required: [tagline]
          properties: { tagline: { type: string, minLength: 5, maxLength: 120 } }
        """
            .formatted(id, inFlight, provider));
  }
}
