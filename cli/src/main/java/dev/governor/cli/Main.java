package dev.governor.cli;

/// The entry point of the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess();
    int code = run(surroundings, arguments);
    surroundings.screen().out().flush();
    surroundings.screen().err().flush();
    System.exit(code);
  }

  /// Runs one command.
  ///
  /// @return what to exit with
  static int run(Surroundings surroundings, String... arguments) {
    int code = GovernorCommand.in(surroundings).execute(arguments);
    surroundings.screen().out().flush();
    return code;
  }
}
