package dev.governor.journal.jdbc;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.StaleLeaseException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Executes groups of commands, each group in one transaction, and completes the commands in their
/// order once it is on disk.
///
/// A command that breaks a rule fails alone. If the transaction fails, it is undone, the connection
/// is given up with all that was remembered, and the group is tried again by halves, the first half
/// first: so in the end only that fails which cannot be written by itself. Nothing was completed
/// before, so a second try does nothing twice. For one thread.
final class GroupCommit implements AutoCloseable {

  /// How often a group may fail for a shortage before what is left of it fails too. To find one
  /// that is too large among 512 takes ten, to find the next nine at most: so three large ones are
  /// found, and the small ones around them are written, while a disk that has no room for anything
  /// is not tried a thousand times for nothing.
  private static final int SHORTAGES = 32;

  private record Failed(Fault fault, JournalException sentence) {}

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
    Deque<List<Command>> parts = new ArrayDeque<>(List.of(group));
    int shortages = 0;
    while (!parts.isEmpty()) {
      List<Command> part = parts.pop();
      Optional<Failed> result = part.isEmpty() ? Optional.empty() : commit(part);
      if (result.isEmpty()) {
        continue;
      }
      Failed failed = result.get();
      shortages += failed.fault == Fault.SHORTAGE ? 1 : 0;
      boolean hopeless = failed.fault == Fault.JOURNAL || shortages == SHORTAGES;
      if (hopeless || part.size() == 1) {
        fail(part, failed.sentence);
      } else {
        parts.push(part.subList(part.size() / 2, part.size()));
        parts.push(part.subList(0, part.size() / 2));
      }
      if (hopeless) {
        parts.forEach(rest -> fail(rest, failed.sentence));
        return;
      }
    }
  }

  /// Executes commands in one transaction.
  ///
  /// @return empty if they are completed; if not, nothing of them was done
  private Optional<Failed> commit(List<Command> group) {
    List<Runnable> completions = new ArrayList<>(group.size());
    try {
      Session current = begin();
      for (Command command : group) {
        completions.add(execute(current, command));
      }
      ledger.flush(current);
      current.commit();
    } catch (SQLException failure) {
      undo();
      return Optional.of(new Failed(dialect.fault(failure), dialect.explain(failure)));
    } catch (RuntimeException | Error failure) {
      // The thread must live on, and nobody may wait for ever.
      undo();
      Fault fault = failure instanceof Error ? Fault.SHORTAGE : Fault.COMMAND;
      return Optional.of(
          new Failed(fault, new JournalException("The journal failed: " + failure + ".", failure)));
    }
    completions.forEach(Runnable::run);
    return Optional.empty();
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
    } catch (StaleLeaseException | BudgetException | IllegalStateException refusal) {
      return () -> done.completeExceptionally(refusal);
    }
  }

  private <T> Runnable call(Session current, Command.Call<T> call) throws SQLException {
    ledger.flush(current);
    try {
      T result = call.work().in(current);
      return () -> call.done().complete(result);
    } catch (IllegalArgumentException
        | IllegalStateException
        | DuplicateKeyException
        | BudgetException
        | StaleLeaseException refusal) {
      return () -> call.done().completeExceptionally(refusal);
    }
  }

  private void undo() {
    giveUpSession();
    ledger.forget();
  }

  private static void fail(List<Command> commands, JournalException failure) {
    commands.forEach(command -> command.done().completeExceptionally(failure));
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
