package dev.governor.journal.jdbc;

import dev.governor.api.journal.JournalException;
import java.sql.SQLException;

/// A SQLite file on a disk that a test fills and empties: SQLite itself refuses to let the file
/// grow past a number of pages, with the code of a full disk.
final class FullDisk implements Dialect {

  private static final long ROOMY = 1L << 30;

  private final SqliteFile file;
  private volatile long pages = ROOMY;

  FullDisk(SqliteFile file) {
    this.file = file;
  }

  /// Leaves room for little more.
  void fill() {
    pages = 60;
  }

  void makeRoom() {
    pages = ROOMY;
  }

  @Override
  public void lock(Session session) throws SQLException {
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
  public JournalException explain(SQLException failure) {
    return file.explain(failure);
  }
}
