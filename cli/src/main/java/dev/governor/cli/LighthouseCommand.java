package dev.governor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "lighthouse",
    synopsisSubcommandLabel = "COMMAND",
    description = "Fills and asks the Lighthouse, the knowledge base of a home.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor lighthouse ingest examples/traditions",
      "  governor lighthouse search what yields and wears down stone",
      "  governor lighthouse stats"
    })
final class LighthouseCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  static CommandLine in(Surroundings in) {
    return new CommandLine(new LighthouseCommand())
        .addSubcommand(new LighthouseIngestCommand(in))
        .addSubcommand(new LighthouseSearchCommand(in))
        .addSubcommand(new LighthouseShowCommand(in))
        .addSubcommand(new LighthouseStatsCommand(in))
        .addSubcommand(new LighthouseRemoveCommand(in));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name what to do, such as `governor lighthouse stats`; `governor lighthouse --help` shows"
            + " it all.");
  }
}
