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

  /// What a call does. It runs in a transaction with others, so what it refuses (by an
  /// [IllegalArgumentException], an [IllegalStateException], a
  /// [dev.governor.api.journal.DuplicateKeyException], a [dev.governor.api.journal.BudgetException]
  /// or a [dev.governor.api.journal.StaleLeaseException]) it refuses before it has written
  /// anything.
  @FunctionalInterface
  interface Work<T> {
    T in(Session session) throws SQLException;
  }
}
