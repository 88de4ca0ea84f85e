package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.provider.Prompt;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A run without sending: the whole input is taken in and every prompt rendered, and nothing is
/// left behind.
final class Rehearsal {

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;

  Rehearsal(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
  }

  int rehearse(JobFile job, boolean json) {
    checkOutput(job.config().outputDirectory());
    Counted counted = new Counting(in, found, home).count(job);
    if (json) {
      JsonOption.print(in.screen(), document(counted));
    } else {
      print(counted);
    }
    return ExitCode.OK;
  }

  private void checkOutput(Path output) {
    Path existing = output;
    while (existing.getParent() != null && Files.notExists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isWritable(existing)) {
      throw new InvalidInputException(
          "The output folder '%s' cannot be written; check its permissions, or name another with --output"
              .formatted(output));
    }
  }

  private void print(Counted counted) {
    Screen screen = in.screen();
    BatchJobConfig<?, ?> config = counted.job().config();
    screen.print(
        "%s: the job file and all %s are right; nothing was sent"
            .formatted(config.jobId(), Figures.counted(counted.plan().requests(), "request")));
    screen.print("  would send  " + wouldSend(counted.plan()));
    screen.print(
        "  to          %s, model %s, %s at a time, %s tries each"
            .formatted(
                config.provider().name(),
                config.model(),
                config.concurrentRequests().label(),
                config.maxRetries() + 1));
    screen.print(
        "  prompts     about %s tokens in all, the longest about %s"
            .formatted(Figures.count(counted.tokens()), Figures.count(counted.longestTokens())));
    screen.print(
        "  answers     at most %s tokens each".formatted(Figures.count(config.maxTokens())));
    screen.print("  results to  " + in.shown(config.outputDirectory()));
    counted.first().ifPresent(prompt -> print(counted.firstKey(), prompt));
  }

  private static String wouldSend(Counted.Plan plan) {
    if (plan.isChanged()) {
      return "at most %s: the job changed, what is unchanged is carried over"
          .formatted(Figures.counted(plan.requests(), "request"));
    }
    long done = plan.requests() - plan.wouldSend();
    if (plan.wouldSend() == 0) {
      return "nothing: all is done already";
    }
    return done == 0
        ? Figures.counted(plan.wouldSend(), "request")
        : "%s; %s done already"
            .formatted(Figures.counted(plan.wouldSend(), "request"), Figures.count(done));
  }

  private void print(String key, Prompt prompt) {
    in.screen().print("");
    in.screen().print("What " + key + " would be asked:");
    Stream.of(prompt.system(), prompt.user())
        .flatMap(String::lines)
        .forEach(line -> in.screen().print(("  " + line).stripTrailing()));
  }

  private static ObjectNode document(Counted counted) {
    BatchJobConfig<?, ?> config = counted.job().config();
    Counted.Plan plan = counted.plan();
    ObjectNode document =
        Json.object()
            .put("id", config.jobId().value())
            .put("type", config.jobType().id())
            .put("requests", plan.requests())
            .put("would_send", plan.wouldSend())
            .put("changed", plan.isChanged())
            .put("provider", config.provider().name())
            .put("model", config.model())
            .put("max_tokens", config.maxTokens())
            .put("estimated_input_tokens", counted.tokens())
            .put("output", config.outputDirectory().toString());
    counted
        .first()
        .ifPresent(prompt ->
            document
                .putObject("first_prompt")
                .put("key", counted.firstKey())
                .put("system", prompt.system())
                .put("user", prompt.user()));
    return document;
  }
}
