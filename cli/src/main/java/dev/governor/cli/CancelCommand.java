package dev.governor.cli;

import dev.governor.api.journal.Control;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cancel",
    description =
        "Stops a job after what is in flight, and counts the rest as cancelled; what had succeeded is"
            + " kept.",
    footerHeading = "%nExample:%n",
    footer = "  governor cancel profiles")
final class CancelCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  CancelCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Stop(in, home, Control.CANCEL).of(job);
  }
}
