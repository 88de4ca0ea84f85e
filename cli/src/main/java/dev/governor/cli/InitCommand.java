package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "init",
    description = "Writes a job file to start from, with a small input; overwrites nothing.",
    footerHeading = "%nExample:%n",
    footer = "  governor init my-job")
final class InitCommand implements Callable<Integer> {

  private static final String JOB = "job.yaml";
  private static final String ITEMS = "items.jsonl";

  private final Surroundings in;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Where to (default: my-job).")
  Path folder = Path.of("my-job");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  InitCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Path to = in.path(folder);
    for (String name : List.of(JOB, ITEMS)) {
      if (Files.exists(to.resolve(name))) {
        throw new InvalidInputException(
            "'%s' is there already; name another folder".formatted(to.resolve(name)));
      }
    }
    try {
      Files.createDirectories(to);
      for (String name : List.of(JOB, ITEMS)) {
        copy(name, to.resolve(name));
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          "The folder '%s' cannot be written (%s): name another".formatted(to, e.getMessage()), e);
    }
    String job = Shell.quoted(in.shown(to.resolve(JOB)));
    in.screen()
        .print("Written: " + in.shown(to.resolve(JOB)) + " and " + in.shown(to.resolve(ITEMS)));
    in.screen().print("Look at them, change them, then:");
    in.screen()
        .print(
            "  "
                + in.command()
                + " run "
                + job
                + " --dry-run   # checks everything, sends nothing");
    in.screen().print("  " + in.command() + " run " + job);
    return ExitCode.OK;
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream starter = InitCommand.class.getResourceAsStream("init/" + name)) {
      Files.copy(Objects.requireNonNull(starter, name), to);
    }
  }
}
