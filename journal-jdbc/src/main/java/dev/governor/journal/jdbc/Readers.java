package dev.governor.journal.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/// Lends connections to read with; some are kept. Thread-safe.
final class Readers implements AutoCloseable {

  /// What is read in one transaction, from one state of the journal.
  @FunctionalInterface
  interface Read<T> {
    T from(Session session) throws SQLException;
  }

  private final Dialect dialect;
  private final int kept;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger idleCount = new AtomicInteger();
  private volatile boolean closed;

  /// @param kept how many idle connections stay open
  Readers(Dialect dialect, int kept) {
    this.dialect = dialect;
    this.kept = kept;
  }

  <T> T read(Read<T> read) {
    Session session = null;
    try {
      session = take();
      T result = read.from(session);
      session.rollback();
      giveBack(session);
      session = null;
      return result;
    } catch (SQLException failure) {
      throw dialect.explain(failure);
    } finally {
      if (session != null) {
        discard(session);
      }
    }
  }

  private Session take() throws SQLException {
    if (closed) {
      throw new IllegalStateException("the journal is closed");
    }
    Session session = idle.pollFirst();
    if (session == null) {
      return dialect.openToRead();
    }
    idleCount.decrementAndGet();
    return session;
  }

  private void giveBack(Session session) {
    if (idleCount.incrementAndGet() > kept || closed) {
      idleCount.decrementAndGet();
      discard(session);
    } else {
      idle.addFirst(session);
    }
  }

  private static void discard(Session session) {
    try {
      session.close();
    } catch (SQLException _) {
      // It only read; there is nothing that its closing could lose.
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
      discard(session);
    }
  }
}
