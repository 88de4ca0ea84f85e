package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Pauses or cancels a job: by asking the process that runs it, or, where none does, itself.
final class Stop {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Surroundings in;
  private final HomeOption option;
  private final Control control;

  Stop(Surroundings in, HomeOption option, Control control) {
    this.in = in;
    this.option = option;
    this.control = control;
  }

  int of(JobParameter parameter) throws InterruptedException {
    GovernorHome home = option.in(in);
    JournalReader journal = Governor.read(home);
    JobRecord job = parameter.in(journal, home);
    if (job.state().isFinished()) {
      throw new InvalidInputException(
          "The job %s is %s already; there is nothing to %s"
              .formatted(job.id(), words(job.state()), control.name().toLowerCase(Locale.ROOT)));
    }
    Optional<String> holder = home.holder();
    if (holder.isPresent() && job.state() instanceof JobState.Running) {
      ask(home, journal, job, holder.get());
    } else {
      change(home, job);
    }
    return ExitCode.OK;
  }

  private void ask(GovernorHome home, JournalReader journal, JobRecord job, String holder)
      throws InterruptedException {
    Governor.ask(home, job.number(), control);
    in.screen().say("%s: asked %s".formatted(job.id(), holder));
    long end = in.time().nanos() + PATIENCE.toNanos();
    JobState state = job.state();
    while (state instanceof JobState.Running && in.time().nanos() < end) {
      in.time().sleep(LOOK);
      state = journal.find(job.id()).orElse(job).state();
    }
    if (state instanceof JobState.Running) {
      in.screen().print(job.id() + " still runs: it stops when what is in flight has ended");
    } else {
      tell(job, state);
    }
  }

  private void change(GovernorHome home, JobRecord job) {
    try (Governor governor = JobParameter.open(in, home)) {
      switch (control) {
        case CANCEL -> governor.processor().cancel(job.id());
        case PAUSE -> {
          if (!(job.state() instanceof JobState.Paused)) {
            governor
                .journal()
                .transition(
                    job.number(), new JobState.Paused("paused on request"), in.time().now());
          }
        }
      }
      tell(job, governor.journal().find(job.id()).orElse(job).state());
    }
  }

  private void tell(JobRecord job, JobState state) {
    String next =
        state.isFinished()
            ? ""
            : "; go on with: " + in.command() + " resume " + job.id() + option.again();
    in.screen().print("%s is %s%s".formatted(job.id(), words(state), next));
  }

  private static String words(JobState state) {
    return state.label().replace('_', ' ');
  }
}
