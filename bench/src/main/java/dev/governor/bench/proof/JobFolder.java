package dev.governor.bench.proof;

import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where a trial's job lives: its file, its input, its home, its outputs.
record JobFolder(Path folder) {

  /// The variable that names the key, which opens nothing but a simulator.
  static final String KEY = "PROOF_KEY";

  /// Late enough for some batches to be used, and early enough for others to be left.
  private static final String DEADLINE = "deadline: 12s";

  static List<String> keys(int requests) {
    return IntStream.range(0, requests).mapToObj(i -> "item-" + i).toList();
  }

  Path file() {
    return folder.resolve("job.yaml");
  }

  GovernorHome home() {
    return new GovernorHome(folder.resolve("home"));
  }

  Path output() {
    return folder.resolve("out");
  }

  Path results() {
    return output().resolve("results.jsonl");
  }

  Path failures() {
    return output().resolve("failures.jsonl");
  }

  /// What a [ProofWorker] is given to run it.
  List<String> run() {
    return arguments("run");
  }

  /// What a [ProofWorker] is given to cancel it.
  List<String> cancel() {
    return arguments("cancel");
  }

  private List<String> arguments(String verb) {
    return List.of(home().folder().toString(), file().toString(), verb);
  }

  /// @param baseUrl of the simulator
  void write(Trial trial, String baseUrl) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("items.jsonl"),
        keys(trial.requests()).stream()
            .map(key -> "{\"id\":\"" + key + "\",\"name\":\"the name of " + key + "\"}\n")
            .collect(Collectors.joining()));
    Files.writeString(
        file(),
        """
        job:
          id: %s
          type: custom
          input: items.jsonl
          output: out
          item_key: id
          model: %s
          max_tokens: 400
          max_retries: 20
          retry_delay: 20ms
          concurrent_requests: %d
          delivery: %s
          %s
          priority: high
          owner: proof
          budget: { max_usd: 1000 }
          hedge_percent: %d
          fallback: [{ on: [overloaded], model: %s }]
          provider:
            name: %s
            base_url: "%s%s"
            api_key_env: %s
            timeout: 2s
            poll_interval: 50ms
            batch_patience: 5s
            cancel_allowance: 1s
            max_batch_requests: 60
        prompt:
          system: You write one tagline.
          user: "A tagline for {{name}}"
        output_schema:
          type: object
          additionalProperties: false
          required: [tagline]
          properties: { tagline: { type: string, minLength: 5, maxLength: 120 } }
        """
            .formatted(
                trial.job(),
                trial.vendor().model(),
                Trial.IN_FLIGHT,
                trial.delivery().label(),
                trial.delivery() == Delivery.AUTO ? DEADLINE : "",
                Trial.HEDGED,
                trial.vendor().fallback(),
                trial.vendor().name(),
                baseUrl,
                trial.vendor().path(),
                KEY));
  }
}
