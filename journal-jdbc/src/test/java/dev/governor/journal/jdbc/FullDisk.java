package dev.governor.journal.jdbc;

import dev.governor.api.journal.JournalException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A SQLite file on a disk that a test fills and empties: SQLite itself refuses to let the file
/// grow past a number of pages, with the code of a full disk.
final class FullDisk implements Dialect {

  private static final long ROOMY = 1L << 30;

  private final SqliteFile file;
  private final AtomicInteger transactions = new AtomicInteger();
  private volatile long pages = ROOMY;
  private volatile boolean held;

  FullDisk(SqliteFile file) {
    this.file = file;
  }

  /// Leaves room for little more.
  void fill() {
    pages = 60;
  }

  /// Leaves room for a number of pages more.
  void leave(long more) throws SQLException {
    try (Session session = file.openToRead()) {
      pages = session.number("pragma page_count") + more;
    }
  }

  void makeRoom() {
    pages = ROOMY;
  }

  /// From now on another process holds the file.
  void hold() {
    held = true;
  }

  /// How many were begun.
  int transactions() {
    return transactions.get();
  }

  @Override
  public void lock(Session session) throws SQLException {
    transactions.incrementAndGet();
    if (held) {
      throw new SQLiteException("held", SQLiteErrorCode.SQLITE_BUSY);
    }
    session.execute("pragma max_page_count = " + pages);
    file.lock(session);
  }

  @Override
  public void migrate() {
    file.migrate();
  }

  @Override
  public void checkReadable() {
    file.checkReadable();
  }

  @Override
  public Session openToWrite() throws SQLException {
    return file.openToWrite();
  }

  @Override
  public Session openToRead() throws SQLException {
    return file.openToRead();
  }

  @Override
  public boolean isDuplicate(SQLException failure) {
    return file.isDuplicate(failure);
  }

  @Override
  public Fault fault(SQLException failure) {
    return file.fault(failure);
  }

  @Override
  public JournalException explain(SQLException failure) {
    return file.explain(failure);
  }
}
