package dev.governor.journal.jdbc;

import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalReader;
import dev.governor.testkit.journal.JournalContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

final class SqliteJournalContractTest extends JournalContract {

  private static final List<String> FILES = List.of("governor.db", "governor.db-wal");

  private final SqliteJournalFactory factory = new SqliteJournalFactory();
  @TempDir private Path folder;
  private int lives;

  @Override
  protected Journal open() {
    return factory.open(location());
  }

  /// The files as they are at this moment are what a killed process leaves behind.
  @Override
  protected Journal reopenAfterCrash(Journal killed) {
    Path before = home();
    lives++;
    try {
      Files.createDirectories(home());
      for (String file : FILES) {
        if (Files.exists(before.resolve(file))) {
          Files.copy(before.resolve(file), home().resolve(file));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    killed.close();
    return open();
  }

  @Override
  protected JournalReader openToRead() {
    return factory.openToRead(location());
  }

  private Path home() {
    return folder.resolve("life-" + lives);
  }

  private URI location() {
    return URI.create("sqlite:" + home().resolve("governor.db"));
  }
}
