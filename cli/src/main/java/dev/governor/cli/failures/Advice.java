package dev.governor.cli.failures;

/// What a person can try about a cause.
///
/// @param options of `retry`, beside the cause; empty for none
/// @param why what that may help
public record Advice(String options, String why) {

  /// @param cause as the journal has it
  static Advice on(String cause) {
    return switch (cause) {
      case "invalid" ->
          new Advice("--model MODEL", "a larger model may keep the rules; `models` shows them");
      case "truncated" -> new Advice("--max-tokens x2", "room for an answer twice as long");
      case "refused" -> new Advice("--model MODEL", "another model may answer; or mend the item");
      case "rejected" ->
          new Advice("", "once what the message says is mended: it is rejected again otherwise");
      case "timed_out", "unreachable", "overloaded", "rate_limited", "unknown" ->
          new Advice("", "when the provider is well again");
      case "expired", "cancelled" -> new Advice("", "their batch did not come to them");
      default -> new Advice("", "asks them again");
    };
  }

  /// The command to type.
  ///
  /// @param program its name and what finds the home
  public String command(String program, String job, String cause, String home) {
    String options = this.options.isEmpty() ? "" : " " + this.options;
    return program + " retry " + job + " --class " + cause + options + home;
  }
}
