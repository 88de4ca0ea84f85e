package dev.governor.api.journal;

import java.net.URI;

/// Opens journals of one kind of database. Found by [java.util.ServiceLoader].
public interface JournalFactory {

  /// Whether it opens such a journal: `sqlite:/path/governor.db`.
  boolean accepts(URI location);

  /// Opens it to write; makes it and brings its tables up to date where needed.
  Journal open(URI location);

  /// Opens an existing one to read, beside a process that writes.
  JournalReader openToRead(URI location);
}
