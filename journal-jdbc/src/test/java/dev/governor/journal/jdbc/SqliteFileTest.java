package dev.governor.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFileTest {

  private static final NewJob JOB =
      new NewJob(
          new JobId("one"), BatchJobType.STORYLINE_GENERATION, Json.object(), "f", Instant.EPOCH);

  private final SqliteJournalFactory factory = new SqliteJournalFactory();
  @TempDir private Path folder;

  @Test
  void theFactoryIsFoundAsAService() {
    assertThat(ServiceLoader.load(JournalFactory.class))
        .filteredOn(found -> found.accepts(URI.create("sqlite:/x/governor.db")))
        .hasSize(1)
        .allMatch(found -> !found.accepts(URI.create("postgresql://host/db")));
  }

  @Test
  void theFolderOfANewJournalIsMade() {
    Path file = folder.resolve("not/yet/governor.db");
    factory.open(location(file)).close();
    assertThat(file).exists();
  }

  @Test
  void aNameWithASpaceIsAName() {
    Path file = folder.resolve("my home").resolve("governor.db");
    factory.open(URI.create("sqlite:" + file.toString().replace(" ", "%20"))).close();
    assertThat(file).exists();
  }

  @Test
  void aJournalThatNobodyWritesCanBeRead() {
    try (Journal journal = factory.open(location(file()))) {
      journal.register(JOB);
    }
    assertThat(factory.openToRead(location(file())).list()).hasSize(1);
    assertThat(factory.openToRead(location(file())).list()).hasSize(1);
  }

  @Test
  void aSecondJournalMayAskBesideTheOneThatRuns() {
    try (Journal running = factory.open(location(file()));
        Journal beside = factory.open(location(file()))) {
      long job = running.register(JOB).number();
      beside.ask(job, Control.PAUSE);
      assertThat(running.asked(job)).contains(Control.PAUSE);
    }
  }

  @Test
  void aMissingJournalCannotBeRead() {
    assertThatThrownBy(() -> factory.openToRead(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("There is no journal")
        .hasMessageContaining(file().toString());
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(file(), "this is not a database at all, but a text. ".repeat(100));
    assertThatThrownBy(() -> factory.open(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is not a journal");
    assertThatThrownBy(() -> factory.openToRead(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is not a journal");
    assertThat(Files.readString(file())).startsWith("this is not");
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectories(file());
    assertThatThrownBy(() -> factory.open(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
    execute("create table customer (name text)");
    assertThatThrownBy(() -> factory.open(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("another program");
    assertThatThrownBy(() -> factory.openToRead(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("another program");
  }

  @Test
  void aJournalOfANewerGovernorIsRefused() throws SQLException {
    factory.open(location(file())).close();
    execute("pragma user_version = " + (SqliteFile.VERSION + 1));
    assertThatThrownBy(() -> factory.open(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("newer Governor");
    assertThatThrownBy(() -> factory.openToRead(location(file())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("newer Governor");
  }

  @Test
  void anOverwrittenMiddleIsSaidToBeDamaged() throws IOException {
    try (Journal journal = factory.open(location(file()))) {
      long job = journal.register(JOB).number();
      journal.add(job, requests(0, 5000));
    }
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      byte[] rubbish = new byte[(int) channel.size() - 8192];
      Arrays.fill(rubbish, (byte) 0x5a);
      channel.write(ByteBuffer.wrap(rubbish), 8192);
    }
    assertThatThrownBy(
            () -> {
              JournalReader reader = factory.openToRead(location(file()));
              reader.list();
            })
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(
            () -> {
              try (Journal journal = factory.open(location(file()))) {
                journal.register(JOB);
              }
            })
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aFullDiskFailsWhatWaitsAndTheJournalGoesOnOnceThereIsRoom() throws SQLException {
    SqliteFile file = new SqliteFile(file());
    FullDisk disk = new FullDisk(file);
    try (Journal journal = JdbcJournal.open(disk)) {
      long job = journal.register(JOB).number();
      disk.fill();
      assertThatThrownBy(() -> addUntilFull(journal, job))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("is full");
      disk.makeRoom();
      long there = journal.counts(job).total();
      assertThat(there % 1000).isZero();
      journal.add(job, requests(there, there + 1000));
      assertThat(journal.counts(job).total()).isEqualTo(there + 1000);
    }
  }

  private static void addUntilFull(Journal journal, long job) {
    for (long page = 0; page < 1000; page++) {
      journal.add(job, requests(page * 1000, page * 1000 + 1000));
    }
  }

  private static List<NewRequest> requests(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> new NewRequest(i, "key " + i, i + 1, "aa", "{\"n\":" + i + "}"))
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path file() {
    return folder.resolve("governor.db");
  }

  private static URI location(Path file) {
    return URI.create("sqlite:" + file);
  }
}
