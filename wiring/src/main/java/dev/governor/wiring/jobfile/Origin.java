package dev.governor.wiring.jobfile;

/// Where a value was written, for sentences about it.
sealed interface Origin {

  /// @param line from 1
  record InFile(String file, int line) implements Origin {}

  /// @param option as it was typed: `--set max_tokens=100`
  record OnCommandLine(String option) implements Origin {}

  /// How a sentence about it starts.
  default String prefix() {
    return switch (this) {
      case InFile(String file, int line) -> file + ":" + line;
      case OnCommandLine(String option) -> option;
    };
  }

  /// How a sentence about something else points to it.
  default String words() {
    return switch (this) {
      case InFile(_, int line) -> "line " + line;
      case OnCommandLine(String option) -> option;
    };
  }
}
