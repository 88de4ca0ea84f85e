package dev.governor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `governor` itself: what all commands hang on. It loads no engine: each command does, when it
/// runs.
@Command(
    name = "governor",
    versionProvider = GovernorCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs batches of LLM requests: crash-proof, paid once, checked.",
    footerHeading = "%nTo begin:%n",
    footer = {
      "  governor demo                 91 governor profiles, offline, in seconds",
      "  governor init my-job          a job file of your own to start from",
      "  governor run my-job/job.yaml  runs it; run it again to resume it",
      "  governor COMMAND --help       what a command takes, with examples",
      "",
      "Exit codes: 0 all succeeded; 1 finished with failures; 2 bad usage or input, nothing",
      "sent; 3 paused; 130 interrupted."
    })
final class GovernorCommand implements Runnable {

  private static final int HELP_WIDTH = 90;

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  boolean version;

  GovernorCommand() {
    spec = CommandSpec.create();
  }

  static CommandLine in(Surroundings in) {
    CommandLine governor = new CommandLine(new GovernorCommand());
    governor.addSubcommand(new RunCommand(in));
    governor.addSubcommand(new EstimateCommand(in));
    governor.addSubcommand(new ResumeCommand(in));
    governor.addSubcommand(new RetryCommand(in));
    governor.addSubcommand(new StatusCommand(in));
    governor.addSubcommand(new ListCommand(in));
    governor.addSubcommand(new PauseCommand(in));
    governor.addSubcommand(new CancelCommand(in));
    governor.addSubcommand(new PriorityCommand(in));
    governor.addSubcommand(new ResultsCommand(in));
    governor.addSubcommand(new FailuresCommand(in));
    governor.addSubcommand(new LedgerCommand(in));
    governor.addSubcommand(new VerifyCommand(in));
    governor.addSubcommand(PipelineCommand.in(in));
    governor.addSubcommand(new PlayCommand(in));
    governor.addSubcommand(new TypesCommand(in));
    governor.addSubcommand(new ModelsCommand(in));
    governor.addSubcommand(LighthouseCommand.in(in));
    governor.addSubcommand(new SimulateCommand(in));
    governor.addSubcommand(new DemoCommand(in));
    governor.addSubcommand(new DoctorCommand(in));
    governor.addSubcommand(new InitCommand(in));
    governor.addSubcommand(new CompletionCommand(in));
    Ansi colours = in.screen().hasColours() ? Ansi.ON : Ansi.OFF;
    return governor
        .setOut(writer(in.screen().out()))
        .setErr(writer(in.screen().err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
        .setUsageHelpWidth(HELP_WIDTH)
        .setAbbreviatedOptionsAllowed(false)
        .setOverwrittenOptionsAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> new Errors(in).report(failure, command))
        .setParameterExceptionHandler((failure, arguments) -> new Errors(in).reportUsage(failure));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Name a command, such as `governor demo`; `governor --help` shows them all.");
  }

  /// The version that the build stamped.
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"governor " + stamped() + " (Java " + Runtime.version() + ")"};
    }

    private static String stamped() {
      Properties properties = new Properties();
      try (InputStream in = GovernorCommand.class.getResourceAsStream("version.properties")) {
        properties.load(Objects.requireNonNull(in, "version.properties is missing from the build"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.getProperty("version");
    }
  }
}
