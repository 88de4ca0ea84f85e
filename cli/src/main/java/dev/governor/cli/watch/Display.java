package dev.governor.cli.watch;

/// Shows a run as it goes on. Called by one thread at a time.
sealed interface Display extends AutoCloseable permits Bar, Lines {

  void show(Seen seen);

  @Override
  void close();
}
