package dev.governor.journal.jdbc;

import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.journal.JournalReader;
import java.net.URI;
import java.nio.file.Path;

/// Opens journals in SQLite files: `sqlite:/path/governor.db`.
public final class SqliteJournalFactory implements JournalFactory {

  private static final String SCHEME = "sqlite";

  @Override
  public boolean accepts(URI location) {
    return SCHEME.equals(location.getScheme());
  }

  @Override
  public Journal open(URI location) {
    return JdbcJournal.open(new SqliteFile(file(location)));
  }

  @Override
  public JournalReader openToRead(URI location) {
    SqliteFile file = new SqliteFile(file(location));
    file.checkReadable();
    // Such a reader is never closed, so it keeps nothing open.
    return new JdbcReader(new Readers(file, 0));
  }

  private Path file(URI location) {
    if (!accepts(location)) {
      throw new IllegalArgumentException("not a location of a SQLite journal: " + location);
    }
    String path = location.getSchemeSpecificPart();
    return Path.of(path.startsWith("//") ? path.substring(2) : path);
  }
}
