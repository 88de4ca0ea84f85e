package dev.governor.journal.jdbc;

import dev.governor.api.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// A journal in one SQLite file: write-ahead log, every commit on disk before it is acknowledged.
final class SqliteFile implements Dialect {

  /// The version of the tables, as the last migration notes it in the file.
  static final int VERSION = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PAGE_BYTES = 8192;
  private static final int WRITER_CACHE_KIB = 65_536;
  private static final int READER_CACHE_KIB = 8_192;
  private static final int CHECKPOINT_PAGES = 4_000;

  private final Path file;

  SqliteFile(Path file) {
    this.file = file;
  }

  @Override
  public void migrate() {
    try {
      makeFolder();
      try (Session session = openToWrite()) {
        if (version(session) == VERSION) {
          return;
        }
        refuseForeignTables(session);
      }
      SQLiteDataSource source = new SQLiteDataSource(writing());
      source.setUrl(url());
      Flyway.configure(SqliteFile.class.getClassLoader())
          .loggers(SilentLogs.class.getName())
          .dataSource(source)
          .locations("classpath:db/governor/sqlite")
          .load()
          .migrate();
    } catch (SQLException failure) {
      throw explain(failure);
    } catch (FlywayException failure) {
      throw explainMigration(failure);
    }
  }

  @Override
  public void checkReadable() {
    if (!Files.exists(file)) {
      throw new JournalException(
          "There is no journal %s; run a job first, or name another home.".formatted(file),
          new NoSuchFileException(file.toString()));
    }
    try (Session session = openToRead()) {
      if (version(session) < VERSION) {
        refuseForeignTables(session);
        throw new JournalException(
            "The journal %s is of an older version; `governor resume` brings it up to date."
                .formatted(file),
            new IllegalStateException("version " + version(session)));
      }
    } catch (SQLException failure) {
      throw explain(failure);
    }
  }

  @Override
  public Session openToWrite() throws SQLException {
    return open(writing());
  }

  @Override
  public Session openToRead() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setReadOnly(true);
    config.setCacheSize(-READER_CACHE_KIB);
    return open(config);
  }

  /// A statement that changes nothing: so the transaction waits its turn before it reads anything.
  @Override
  public void lock(Session session) throws SQLException {
    session.update("delete from lease where job = -1");
  }

  @Override
  public boolean isDuplicate(SQLException failure) {
    return switch (SqliteSentences.code(failure)) {
      case SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> true;
      default -> false;
    };
  }

  @Override
  public Fault fault(SQLException failure) {
    return SqliteSentences.fault(failure);
  }

  @Override
  public JournalException explain(SQLException failure) {
    return new JournalException(SqliteSentences.of(failure, file), failure);
  }

  private JournalException explainMigration(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && SqliteSentences.code(sql) != SQLiteErrorCode.UNKNOWN_ERROR) {
        return explain(sql);
      }
    }
    return new JournalException(
        "The tables of the journal %s could not be brought up to date: %s"
            .formatted(file, failure.getMessage()),
        failure);
  }

  private void makeFolder() {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException failure) {
      throw new JournalException(
          "The folder %s for the journal cannot be made; check its rights and that no file has its name."
              .formatted(folder),
          failure);
    }
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setPageSize(PAGE_BYTES);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setCacheSize(-WRITER_CACHE_KIB);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    return config;
  }

  private Session open(SQLiteConfig config) throws SQLException {
    Connection connection = DriverManager.getConnection(url(), config.toProperties());
    return new Session(connection);
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private long version(Session session) throws SQLException {
    long version = session.number("pragma user_version");
    if (version > VERSION) {
      throw new JournalException(
          ("The journal %s was written by a newer Governor (its tables are version %d, this program"
                  + " knows %d); use that one, or another home.")
              .formatted(file, version, VERSION),
          new IllegalStateException("version " + version));
    }
    return version;
  }

  private void refuseForeignTables(Session session) throws SQLException {
    long tables =
        session.number(
            "select count(*) from sqlite_master where type = 'table'"
                + " and name not like 'sqlite%' and name not like 'flyway%'");
    if (tables > 0) {
      throw new JournalException(
          "The file %s is a database of another program; name another home.".formatted(file),
          new IllegalStateException(tables + " tables that are not ours"));
    }
  }
}
