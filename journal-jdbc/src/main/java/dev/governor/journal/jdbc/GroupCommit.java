package dev.governor.journal.jdbc;

import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.StaleLeaseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Executes groups of commands, each group in one transaction, and completes the commands in their
/// order once it is on disk.
///
/// A command that breaks a rule fails alone. If the transaction fails, all of the group fail, the
/// connection is given up with all that was remembered, and the next group starts with a new one.
/// For one thread.
final class GroupCommit implements AutoCloseable {

  private final Dialect dialect;
  private final Ledger ledger;
  private @Nullable Session session;

  /// @param session is closed by this, in the end
  GroupCommit(Dialect dialect, Ledger ledger, Session session) {
    this.dialect = dialect;
    this.ledger = ledger;
    this.session = session;
  }

  void execute(List<Command> group) {
    if (group.isEmpty()) {
      return;
    }
    List<Runnable> completions = new ArrayList<>(group.size());
    try {
      Session current = begin();
      for (Command command : group) {
        completions.add(execute(current, command));
      }
      ledger.flush(current);
      current.commit();
    } catch (SQLException failure) {
      failAll(group, dialect.explain(failure));
      return;
    } catch (RuntimeException | Error failure) {
      // The thread must live on, and nobody may wait for ever.
      failAll(group, new JournalException("The journal failed: " + failure + ".", failure));
      return;
    }
    completions.forEach(Runnable::run);
  }

  @Override
  public void close() {
    giveUpSession();
  }

  private Session begin() throws SQLException {
    Session current = session;
    if (current == null) {
      current = dialect.openToWrite();
      session = current;
    }
    dialect.lock(current);
    ledger.begin();
    return current;
  }

  private Runnable execute(Session current, Command command) throws SQLException {
    return switch (command) {
      case Command.Append(Entry entry, CompletableFuture<Void> done) ->
          append(current, entry, done);
      case Command.Call<?> call -> call(current, call);
      case Command.Stop(CompletableFuture<Void> done) -> () -> done.complete(null);
    };
  }

  private Runnable append(Session current, Entry entry, CompletableFuture<Void> done)
      throws SQLException {
    try {
      ledger.append(current, entry);
      return () -> done.complete(null);
    } catch (StaleLeaseException | IllegalStateException refusal) {
      return () -> done.completeExceptionally(refusal);
    }
  }

  private <T> Runnable call(Session current, Command.Call<T> call) throws SQLException {
    ledger.flush(current);
    try {
      T result = call.work().in(current);
      return () -> call.done().complete(result);
    } catch (IllegalArgumentException | IllegalStateException | DuplicateKeyException refusal) {
      return () -> call.done().completeExceptionally(refusal);
    }
  }

  private void failAll(List<Command> group, RuntimeException failure) {
    giveUpSession();
    ledger.forget();
    group.forEach(command -> command.done().completeExceptionally(failure));
  }

  private void giveUpSession() {
    Session old = session;
    session = null;
    if (old != null) {
      try (old) {
        old.rollback();
      } catch (SQLException _) {
        // What was not committed is undone when the file is opened next.
      }
    }
  }
}
