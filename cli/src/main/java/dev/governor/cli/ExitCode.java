package dev.governor.cli;

/// What the process tells whoever started it.
final class ExitCode {

  /// All requests succeeded, or the command did what it was asked.
  static final int OK = 0;

  /// Finished, with failures; or what was to be proved or checked is not so.
  static final int FAILURES = 1;

  /// Wrong use or wrong input; nothing was sent.
  static final int BAD_INPUT = 2;

  /// The job is paused; the reason was printed.
  static final int PAUSED = 3;

  /// A fault of Governor itself, as the BSDs number it.
  static final int FAULT = 70;

  /// Ctrl-C, or asked to end.
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
