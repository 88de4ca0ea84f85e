package dev.governor.journal.jdbc;

import dev.governor.api.journal.Entry;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/// Something that the writer shall do.
sealed interface Command {

  /// Completes once it is on disk.
  CompletableFuture<?> done();

  /// Appends an entry.
  record Append(Entry entry, CompletableFuture<Void> done) implements Command {}

  /// Does anything else.
  record Call<T>(Work<T> work, CompletableFuture<T> done) implements Command {}

  /// Ends the writer.
  record Stop(CompletableFuture<Void> done) implements Command {}

  /// What a call does. It runs in a transaction; if it throws something other than a
  /// [SQLException], what it wrote is undone, and only that.
  @FunctionalInterface
  interface Work<T> {
    T in(Session session) throws SQLException;
  }
}
