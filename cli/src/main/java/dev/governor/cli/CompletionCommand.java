package dev.governor.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExample:%n",
    footer = "  source <(governor completion)")
final class CompletionCommand implements Callable<Integer> {

  private final Surroundings in;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  CompletionCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    CommandLine governor = spec.root().commandLine();
    in.screen().print(AutoComplete.bash(governor.getCommandName(), governor));
    return ExitCode.OK;
  }
}
