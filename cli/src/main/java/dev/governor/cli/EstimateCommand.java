package dev.governor.cli;

import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "estimate",
    description = "Estimates what a job file will cost; sends nothing, unless asked for a sample.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor estimate job.yaml",
      "  governor estimate job.yaml --sample 20",
      "  governor estimate job.yaml --set model=claude-haiku --json"
    })
final class EstimateCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "JOB.yaml", description = "The job file.")
  Path file = Path.of("");

  @Mixin(name = "settings")
  SettingOptions settings = new SettingOptions();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Runs so many of the job's requests first, spread over its input. They are paid, and kept: the job does not ask them again.")
  Optional<Integer> sample = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Which ones; 1 where left out.")
  long seed = 1;

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  EstimateCommand(Surroundings in) {
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
    long done = 0;
    if (sample.isPresent()) {
      Sample.Taken taken = new Sample(in, found, folder).take(job, sample.get(), seed);
      if (taken.exitCode() == ExitCode.PAUSED || taken.exitCode() == ExitCode.INTERRUPTED) {
        return taken.exitCode();
      }
      done = taken.succeeded();
    }
    Estimator.Estimate estimate = new Estimator(in, found, folder).estimate(job, done);
    EstimateSheet sheet = new EstimateSheet(estimate);
    if (json.chosen) {
      JsonOption.print(in.screen(), sheet.json());
    } else {
      sheet.lines().forEach(in.screen()::print);
    }
    return ExitCode.OK;
  }
}
