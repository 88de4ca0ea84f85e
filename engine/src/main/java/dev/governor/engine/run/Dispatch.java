package dev.governor.engine.run;

/// How a job's requests get to their provider.
interface Dispatch {

  /// What a stop of the run waits for.
  Conversations conversations();

  /// Gives back what the run still holds; returns when that is durable.
  ///
  /// @throws java.util.concurrent.CompletionException if the journal did not take it back
  void releaseLeases();

  /// Runs all that can be claimed now, to its end. Nothing is under way when it begins: a lease
  /// that is held all the same belongs to nobody, and is given back first.
  ///
  /// @throws InterruptedException if stopped; conversations may still be open then
  void runClaimable() throws InterruptedException;

  /// Brings home what is at the provider of a job that was cancelled.
  ///
  /// @throws InterruptedException if stopped
  void cancel() throws InterruptedException;
}
