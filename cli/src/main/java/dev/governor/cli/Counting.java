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
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// Counts a job's requests without sending any: a journal in a temporary folder takes the whole
/// input in, every prompt is rendered, and the folder is removed.
final class Counting {

  private static final int PAGE = 500;
  private static final String COUNTER = "counting";

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;

  Counting(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
  }

  /// @param keys of requests whose prompts are counted by themselves
  /// @param chosen which requests are wanted as a sample, by their index
  Counted count(JobFile job, Set<String> keys, LongPredicate chosen) {
    Path temporary = temporaryFolder();
    try (Governor governor =
        Governor.open(new GovernorHome(temporary), found, in.context(found, home))) {
      JobFile moved =
          new JobFile(job.path(), into(temporary.resolve("out"), job.config()), job.type());
      BatchJob<Object, Object> registered = RunCommand.register(governor, moved);
      JobRecord record = governor.journal().find(registered.jobId()).orElseThrow();
      Counted counted =
          new Counted(
              job,
              plan(job, registered.counts().total(), record),
              governor.processor().terms(moved.config()),
              keys);
      count(governor.journal(), record, registered.jobType(), chosen, counted);
      return counted;
    } finally {
      remove(temporary);
    }
  }

  Counted count(JobFile job) {
    return count(job, Set.of(), _ -> false);
  }

  private void count(
      Journal journal,
      JobRecord record,
      JobType<Object, Object> type,
      LongPredicate chosen,
      Counted counted) {
    Instant now = in.time().now();
    Instant until = now.plus(Duration.ofDays(1));
    for (Optional<Claim> claim = journal.claim(record.number(), COUNTER, PAGE, now, until);
        claim.isPresent();
        claim = journal.claim(record.number(), COUNTER, PAGE, now, until)) {
      for (ClaimedRequest request : claim.get().requests()) {
        Object item = type.restore(Json.parse(request.input()));
        counted.add(request.key(), type.prompt(item));
        if (chosen.test(request.index())) {
          counted.choose(new Counted.Item(request.key(), request.input()));
        }
      }
    }
  }

  private Counted.Plan plan(JobFile job, long requests, JobRecord counted) {
    if (Files.notExists(home.database())) {
      return new Counted.Plan(requests, wanted(job, requests, 0), false);
    }
    JournalReader journal = Governor.read(home);
    Optional<JobRecord> known = journal.find(counted.id());
    if (known.isEmpty()) {
      return new Counted.Plan(requests, wanted(job, requests, 0), false);
    }
    if (!known.get().type().equals(counted.type())) {
      throw new InvalidInputException(
          "The job %s is there already, as %s; choose another id for this %s"
              .formatted(counted.id(), known.get().type(), counted.type()));
    }
    boolean isSame = known.get().fingerprint().equals(counted.fingerprint());
    Counts counts = journal.counts(known.get().number());
    long open = counts.total() - counts.succeeded() - counts.failed();
    return isSame
        ? new Counted.Plan(requests, wanted(job, open, counts.succeeded()), false)
        : new Counted.Plan(requests, wanted(job, requests, 0), true);
  }

  /// As many as are to be asked if none fails.
  private static long wanted(JobFile job, long open, long accepted) {
    OptionalLong stopAt = job.config().stopAt();
    return stopAt.isEmpty() ? open : Math.min(open, Math.max(0, stopAt.getAsLong() - accepted));
  }

  private static BatchJobConfig<?, ?> into(Path output, BatchJobConfig<?, ?> job) {
    return job.toBuilder().outputDirectory(output).build();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("governor-rehearsal");
    } catch (IOException e) {
      throw new InvalidInputException(
          "Counting needs a folder for temporary files, and none can be made (%s)"
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
