package dev.governor.cli;

import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "resume",
    description = "Goes on with a job that was paused, interrupted or killed.",
    footerHeading = "%nExample:%n",
    footer = "  governor resume profiles")
final class ResumeCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  ResumeCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    GovernorHome folder = home.in(in);
    in.interrupts().listen();
    try (Governor governor = JobParameter.open(in, folder)) {
      var _ = job.in(governor.journal(), folder);
      return new Execution(in, home.again(), json.chosen).run(governor, job.jobId(), 0);
    }
  }
}
