package dev.governor.cli.watch;

/// Shows a run as it goes on. Called by one thread at a time.
sealed interface Display extends AutoCloseable permits Bar, Lines {

  void show(Seen seen);

  /// Shows something that concerns the whole job, on a line of its own.
  void note(String message);

  @Override
  void close();
}
