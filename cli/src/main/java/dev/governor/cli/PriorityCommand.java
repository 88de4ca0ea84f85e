package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.Priority;
import dev.governor.api.journal.JobRecord;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "priority",
    description = "Changes how much of its provider a job gets next to others, also while it runs.",
    footerHeading = "%nExample:%n",
    footer =
        "  governor priority profiles high     # from another terminal than the one that runs it")
final class PriorityCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Parameters(
      index = "1",
      paramLabel = "PRIORITY",
      description = "low, normal, high or urgent; each counts four times the one before.")
  String priority = "";

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  PriorityCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    Priority wanted = priority();
    JobRecord record = job.in(Governor.read(folder), folder);
    if (record.state().isFinished()) {
      throw new InvalidInputException(
          "The job %s has ended; its priority no longer matters".formatted(record.id()));
    }
    Governor.prioritize(folder, record, wanted);
    in.screen().print("%s has the priority %s".formatted(record.id(), name(wanted)));
    return ExitCode.OK;
  }

  private Priority priority() {
    for (Priority each : Priority.values()) {
      if (name(each).equals(priority)) {
        return each;
      }
    }
    throw new InvalidInputException(
        "PRIORITY must be low, normal, high or urgent, was '%s'".formatted(priority));
  }

  private static String name(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }
}
