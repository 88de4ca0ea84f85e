package dev.governor.cli;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.engine.BatchJob;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = "Runs a job file; where the job was begun before, goes on with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor run job.yaml",
      "  governor run job.yaml --dry-run",
      "  governor run job.yaml --set max_tokens=2000 --set batch_size=50",
      "  governor run job.yaml --yes",
      "  governor run job.yaml --json > done.json"
    })
final class RunCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "JOB.yaml", description = "The job file.")
  Path file = Path.of("");

  @Mixin(name = "settings")
  SettingOptions settings = new SettingOptions();

  @Option(
      names = "--dry-run",
      description = "Checks everything, says what would be sent, and sends and writes nothing.")
  boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask, whatever it may cost (see budget.confirm_above_usd).")
  boolean yes;

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  RunCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    Found found = Found.onTheClassPath();
    GovernorHome folder = home.in(in);
    JobFile job =
        found
            .jobFiles(in.workingFolder(), in.context(found, folder))
            .read(in.path(file), settings.chosen());
    if (dryRun) {
      return new Rehearsal(in, found, folder).rehearse(job, json.chosen);
    }
    if (!yes && !new Confirmation(in).given(found, folder, job)) {
      in.screen().say("Nothing was sent.");
      return ExitCode.BAD_INPUT;
    }
    return run(in, found, folder, job, new Execution(in, home.again(), json.chosen));
  }

  /// Registers the job of a file and runs it.
  static int run(Surroundings in, Found found, GovernorHome home, JobFile job, Execution execution)
      throws InterruptedException {
    in.interrupts().listen();
    try (Governor governor = Governor.open(home, found, in.context(found, home))) {
      execution.begins(job.config());
      BatchJob<?, ?> registered = register(governor, job);
      return execution.run(governor, registered.jobId(), registered.carriedOver());
    }
  }

  /// The reader of job files made the configuration from the type.
  @SuppressWarnings("unchecked")
  static BatchJob<Object, Object> register(Governor governor, JobFile job) {
    return governor
        .processor()
        .createBatchJob(
            (BatchJobConfig<Object, Object>) job.config(), (JobType<Object, Object>) job.type());
  }
}
