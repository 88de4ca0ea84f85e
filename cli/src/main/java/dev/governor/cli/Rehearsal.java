package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.provider.Prompt;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.engine.BatchJob;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A run without sending: a journal in a temporary folder takes the whole input in, every prompt is
/// rendered, and the folder is removed.
final class Rehearsal {

  private static final int PAGE = 500;
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;

  Rehearsal(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
  }

  /// The prompts of a job together.
  private record Prompts(Optional<Prompt> first, String firstKey, long characters, long longest) {

    Prompts with(String key, Prompt prompt) {
      long length = (long) prompt.system().length() + prompt.user().length();
      return new Prompts(
          first.or(() -> Optional.of(prompt)),
          first.isPresent() ? firstKey : key,
          characters + length,
          Math.max(longest, length));
    }

    long tokens() {
      return characters / CHARACTERS_PER_TOKEN;
    }

    long longestTokens() {
      return longest / CHARACTERS_PER_TOKEN;
    }
  }

  int rehearse(JobFile job, boolean json) {
    checkOutput(job.config().outputDirectory());
    Path temporary = temporaryFolder();
    try (Governor governor =
        Governor.open(new GovernorHome(temporary), found, in.context(found, home))) {
      JobFile moved =
          new JobFile(job.path(), into(temporary.resolve("out"), job.config()), job.type());
      BatchJob<Object, Object> registered = RunCommand.register(governor, moved);
      JobRecord record = governor.journal().find(registered.jobId()).orElseThrow();
      Prompts prompts = prompts(governor.journal(), record, registered.jobType());
      Plan plan = plan(registered.counts().total(), record);
      if (json) {
        JsonOption.print(in.screen(), document(job, plan, prompts));
      } else {
        print(job, plan, prompts);
      }
      return ExitCode.OK;
    } finally {
      remove(temporary);
    }
  }

  /// @param isChanged whether the job is known, and its input, prompt or settings changed since
  private record Plan(long requests, long wouldSend, boolean isChanged) {}

  private Plan plan(long requests, JobRecord rehearsed) {
    if (Files.notExists(home.database())) {
      return new Plan(requests, requests, false);
    }
    JournalReader journal = Governor.read(home);
    Optional<JobRecord> known = journal.find(rehearsed.id());
    if (known.isEmpty()) {
      return new Plan(requests, requests, false);
    }
    if (!known.get().type().equals(rehearsed.type())) {
      throw new InvalidInputException(
          "The job %s is there already, as %s; choose another id for this %s"
              .formatted(rehearsed.id(), known.get().type(), rehearsed.type()));
    }
    boolean isSame = known.get().fingerprint().equals(rehearsed.fingerprint());
    Counts counts = journal.counts(known.get().number());
    return isSame
        ? new Plan(requests, counts.total() - counts.succeeded() - counts.failed(), false)
        : new Plan(requests, requests, true);
  }

  private Prompts prompts(Journal journal, JobRecord record, JobType<Object, Object> type) {
    Prompts prompts = new Prompts(Optional.empty(), "", 0, 0);
    Instant now = in.time().now();
    Instant until = now.plus(Duration.ofDays(1));
    for (Optional<Claim> claim = journal.claim(record.number(), "rehearsal", PAGE, now, until);
        claim.isPresent();
        claim = journal.claim(record.number(), "rehearsal", PAGE, now, until)) {
      for (ClaimedRequest request : claim.get().requests()) {
        Object item = type.restore(Json.parse(request.input()));
        prompts = prompts.with(request.key(), type.prompt(item));
      }
    }
    return prompts;
  }

  private static BatchJobConfig<?, ?> into(Path output, BatchJobConfig<?, ?> job) {
    return job.toBuilder().outputDirectory(output).build();
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

  private void print(JobFile job, Plan plan, Prompts prompts) {
    Screen screen = in.screen();
    BatchJobConfig<?, ?> config = job.config();
    screen.print(
        "%s: the job file and all %s are right; nothing was sent"
            .formatted(config.jobId(), Figures.counted(plan.requests(), "request")));
    screen.print("  would send  " + wouldSend(plan));
    screen.print(
        "  to          %s, model %s, %s at a time, %s tries each"
            .formatted(
                config.provider().name(),
                config.model(),
                config.concurrentRequests().label(),
                config.maxRetries() + 1));
    screen.print(
        "  prompts     about %s tokens in all, the longest about %s"
            .formatted(Figures.count(prompts.tokens()), Figures.count(prompts.longestTokens())));
    screen.print(
        "  answers     at most %s tokens each".formatted(Figures.count(config.maxTokens())));
    screen.print("  results to  " + in.shown(config.outputDirectory()));
    prompts.first().ifPresent(prompt -> print(prompts.firstKey(), prompt));
  }

  private static String wouldSend(Plan plan) {
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

  private static ObjectNode document(JobFile job, Plan plan, Prompts prompts) {
    BatchJobConfig<?, ?> config = job.config();
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
            .put("estimated_input_tokens", prompts.tokens())
            .put("output", config.outputDirectory().toString());
    prompts
        .first()
        .ifPresent(prompt ->
            document
                .putObject("first_prompt")
                .put("key", prompts.firstKey())
                .put("system", prompt.system())
                .put("user", prompt.user()));
    return document;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("governor-rehearsal");
    } catch (IOException e) {
      throw new InvalidInputException(
          "A dry run needs a folder for temporary files, and none can be made (%s)"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rehearsal's folder " + folder + " cannot be removed", e);
    }
  }
}
