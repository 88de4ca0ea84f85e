package dev.governor.cli;

import dev.governor.api.journal.Control;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pause",
    description = "Stops a job after what is in flight; `resume` goes on with it.",
    footerHeading = "%nExample:%n",
    footer = "  governor pause profiles     # from another terminal than the one that runs it")
final class PauseCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  PauseCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Stop(in, home, Control.PAUSE).of(job);
  }
}
