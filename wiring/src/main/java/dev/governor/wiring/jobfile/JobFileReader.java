package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads job files: YAML, or JSON, which is YAML. Whatever is wrong is found here, before anything
/// runs, and all of it is told at once. Thread-safe.
public final class JobFileReader {

  private final Types types;
  private final Providers providers;
  private final Path workingFolder;

  /// @param workingFolder where paths on the command line start
  public JobFileReader(List<JobType<?, ?>> types, ProviderCheck providers, Path workingFolder) {
    this.types = new Types(types);
    this.providers = new Providers(providers);
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
  }

  /// @throws InvalidInputException with one sentence, on a line of its own, for each thing that is
  ///   wrong
  public JobFile read(Path file, List<Setting> settings) {
    String yaml = SourceText.read(file);
    Problems problems = new Problems();
    Element written =
        YamlTree.parse(yaml, line -> new Origin.InFile(file.toString(), line), problems)
            .filter(root -> !root.isNull())
            .orElseThrow(() ->
                new InvalidInputException(
                    "The job file '" + file + "' is empty: it starts with `job:`"));
    Element whole =
        written instanceof Element.Table ? Settings.apply(settings, written, problems) : written;
    Optional<JobFile> read =
        JobFields.FILE.read(whole, "", problems).flatMap(root -> jobFile(file, root, problems));
    problems.throwIfAny();
    return read.orElseThrow();
  }

  private Optional<JobFile> jobFile(Path file, Block root, Problems problems) {
    return root.read(JobFields.JOB).flatMap(job -> jobFile(file, root, job, problems));
  }

  /// @param root has the fields beside the job's block, which describe a type of one's own
  Optional<JobFile> jobFile(Path file, Block root, Block job, Problems problems) {
    Optional<JobType<?, ?>> type = types.resolve(root, job);
    Paths paths = new Paths(file, workingFolder, job);
    Optional<Path> input = paths.input();
    Optional<Path> output = paths.output();
    providers.check(job, type.map(JobType::maxTokens).orElse(BatchJobConfig.DEFAULT_MAX_TOKENS));
    Optional<String> id = job.read(JobFields.ID);
    Values values = Values.of(job, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    BatchJobConfig<?, ?> config =
        config(type.orElseThrow(), values)
            .jobId(id.orElseThrow())
            .inputData(input.orElseThrow())
            .outputDirectory(output.orElseThrow())
            .build();
    return Optional.of(new JobFile(file, config, type.orElseThrow()));
  }

  /// The output folder of a block.
  Optional<Path> output(Path file, Block block) {
    return new Paths(file, workingFolder, block).output();
  }

  private static <I, O> BatchJobConfig.Builder<I, O> config(JobType<I, O> type, Values values) {
    BatchJobConfig.Builder<I, O> config = BatchJobConfig.builder(type);
    values.applyTo(config);
    return config;
  }
}
