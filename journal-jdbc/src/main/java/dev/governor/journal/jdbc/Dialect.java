package dev.governor.journal.jdbc;

import dev.governor.api.journal.JournalException;
import java.sql.SQLException;

/// What differs between databases; all other SQL here is understood by each of them.
interface Dialect {

  /// Brings the tables up to date; makes them where there are none.
  void migrate();

  /// Refuses tables that this program cannot read, and a database that is not there.
  void checkReadable();

  Session openToWrite() throws SQLException;

  Session openToRead() throws SQLException;

  /// Begins to write: nobody else writes the journal until the end of the transaction.
  void lock(Session session) throws SQLException;

  /// Whether a uniqueness of the tables was broken.
  boolean isDuplicate(SQLException failure);

  /// What was at fault, where a statement or a commit failed.
  Fault fault(SQLException failure);

  /// The failure as a sentence that says what to do.
  JournalException explain(SQLException failure);
}
