package dev.governor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `governor pipeline`: what all its commands hang on.
@Command(
    name = "pipeline",
    description = "Runs stages of jobs, where the items of one are made of results of others.")
final class PipelineCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  static CommandLine in(Surroundings in) {
    CommandLine pipeline = new CommandLine(new PipelineCommand());
    pipeline.addSubcommand(new PipelineRunCommand(in));
    return pipeline;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name a command, such as `governor pipeline run FILE`; `governor pipeline --help` shows them all.");
  }
}
