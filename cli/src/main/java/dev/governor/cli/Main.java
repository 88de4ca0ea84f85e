package dev.governor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the command line.
@Command(
    name = "governor",
    mixinStandardHelpOptions = true,
    description = "Runs batches of LLM requests: crash-proof, paid once, checked.")
public final class Main implements Runnable {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
