package dev.governor.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Groups of which something cannot be written.
final class GroupCommitTest {

  private static final int GROUP = 512;
  private static final Report GOOD = report("", "");

  private final HeldLeases leases = new HeldLeases();
  private final Intake intake = new Intake(new SqliteFile(Path.of("unused")));
  private final List<Integer> completed = new ArrayList<>();
  @TempDir private Path folder;
  private FullDisk disk;
  private GroupCommit groups;
  private long job;
  private Lease lease;

  @BeforeEach
  void leaseAGroupOfRequests() throws SQLException {
    disk = new FullDisk(new SqliteFile(folder.resolve("governor.db")));
    disk.migrate();
    KnownQuestions questions = new KnownQuestions(new Readers(disk, 0));
    groups = new GroupCommit(disk, new Ledger(leases, questions), disk.openToWrite());
    NewJob one =
        new NewJob(
            new JobId("one"), BatchJobType.STORYLINE_GENERATION, Json.object(), "f", Instant.EPOCH);
    job = call(session -> JobTable.insert(session, one)).join().number();
    call(session -> intake.add(session, job, page(0, GROUP, "{}"))).join();
    call(session -> intake.complete(session, job)).join();
    Claims.Terms terms =
        new Claims.Terms("w", GROUP, Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(1)));
    lease =
        call(session -> new Claims(leases).claim(session, job, terms)).join().orElseThrow().lease();
    List<Command> intents = new ArrayList<>();
    for (long index = 0; index < GROUP; index++) {
      intents.add(append(new Entry.Intent(lease, index, 1, Instant.EPOCH)));
    }
    groups.execute(intents);
    assertThat(intents).allMatch(intent -> succeeded(intent));
  }

  @AfterEach
  void close() {
    groups.close();
  }

  @Test
  void aGoodGroupIsOneTransaction() {
    List<Command> group = answers(_ -> GOOD);
    int before = disk.transactions();
    groups.execute(group);
    assertThat(disk.transactions() - before).isEqualTo(1);
    assertThat(completed).isEqualTo(IntStream.range(0, GROUP).boxed().toList());
  }

  @Test
  @SuppressWarnings("NullAway") // A null where there must be none is what is tested.
  void aNullAndACostBeyondAllMeasureFailAlone() throws SQLException {
    List<Command> group =
        answers(index ->
            switch ((int) index) {
              case 0 -> report(null, "");
              case 200 -> report("", null);
              case 201 -> costing(new BigDecimal("1e30"));
              case 511 -> report(null, null);
              default -> GOOD;
            });
    groups.execute(group);
    assertThat(IntStream.range(0, GROUP).filter(i -> !succeeded(group.get(i))))
        .containsExactly(0, 200, 201, 511);
    assertThat(succeeded()).isEqualTo(GROUP - 4);
    assertThat(completed).isEqualTo(IntStream.range(0, GROUP).boxed().toList());
  }

  @Test
  @SuppressWarnings("NullAway") // A null where there must be none is what is tested.
  void evenAGroupWithoutAGoodCommandButOneKeepsThatOne() throws SQLException {
    List<Command> group = answers(index -> index == 300 ? GOOD : report(null, ""));
    groups.execute(group);
    assertThat(IntStream.range(0, GROUP).filter(i -> succeeded(group.get(i)))).containsExactly(300);
    assertThat(succeeded()).isEqualTo(1);
  }

  @Test
  void aPageThatDoesNotFitFailsAloneWhileAnswersDo() throws SQLException {
    long other = otherJob();
    disk.leave(60);
    List<Command> group = new ArrayList<>(answers(_ -> GOOD).subList(0, 100));
    CompletableFuture<Integer> big = new CompletableFuture<>();
    List<NewRequest> page = page(0, 1000, "{\"text\":\"" + "x".repeat(2000) + "\"}");
    group.add(40, new Command.Call<>(session -> intake.add(session, other, page), big));
    groups.execute(group);
    assertThatThrownBy(big::join)
        .cause()
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is full");
    assertThat(group.stream().filter(command -> succeeded(command))).hasSize(100);
    assertThat(succeeded()).isEqualTo(100);
    disk.makeRoom();
    assertThat(call(session -> intake.add(session, other, page)).join()).isEqualTo(1000);
  }

  @Test
  void onAFullDiskAllFailWithItsSentenceAfterFewTries() throws SQLException {
    disk.leave(0);
    String large = "x".repeat(20_000);
    List<Command> group = answers(_ -> report("", large));
    int before = disk.transactions();
    groups.execute(group);
    assertThat(disk.transactions() - before).isBetween(10, 40);
    assertThat(group)
        .allSatisfy(command ->
            assertThatThrownBy(() -> command.done().join())
                .cause()
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is full"));
    assertThat(completed).isEqualTo(IntStream.range(0, GROUP).boxed().toList());
    disk.makeRoom();
    assertThat(succeeded()).isZero();
    groups.execute(answers(_ -> GOOD));
    assertThat(succeeded()).isEqualTo(GROUP);
  }

  @Test
  void aJournalThatAnotherHoldsFailsTheGroupAtOnce() {
    disk.hold();
    List<Command> group = answers(_ -> GOOD);
    int before = disk.transactions();
    groups.execute(group);
    assertThat(disk.transactions() - before).isEqualTo(1);
    assertThat(group)
        .allSatisfy(command ->
            assertThatThrownBy(() -> command.done().join())
                .cause()
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("held by another process"));
  }

  private long otherJob() {
    NewJob other =
        new NewJob(
            new JobId("other"),
            BatchJobType.STORYLINE_GENERATION,
            Json.object(),
            "f",
            Instant.EPOCH);
    return call(session -> JobTable.insert(session, other)).join().number();
  }

  /// One answer for each of the requests.
  private List<Command> answers(LongFunction<Report> reports) {
    List<Command> group = new ArrayList<>();
    for (int index = 0; index < GROUP; index++) {
      Verdict verdict = new Verdict.Accepted("{}");
      Command answer =
          append(new Entry.Answer(lease, index, 1, Instant.EPOCH, reports.apply(index), verdict));
      int here = index;
      var _ = answer.done().whenComplete((_, _) -> completed.add(here));
      group.add(answer);
    }
    return group;
  }

  private <T> CompletableFuture<T> call(Command.Work<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    groups.execute(List.of(new Command.Call<>(work, done)));
    return done;
  }

  /// How many successes are in the file.
  private long succeeded() throws SQLException {
    try (Session session = disk.openToRead()) {
      return session.number("select count(*) from ending where cause is null");
    }
  }

  private static Command append(Entry entry) {
    return new Command.Append(entry, new CompletableFuture<>());
  }

  private static boolean succeeded(Command command) {
    return command.done().isDone() && !command.done().isCompletedExceptionally();
  }

  private static Report report(String message, String raw) {
    return new Report("any", message, "model", Usage.NONE, Cost.FREE, raw);
  }

  private static Report costing(BigDecimal usd) {
    return new Report("any", "", "model", Usage.NONE, new Cost.Known(usd), "");
  }

  private static List<NewRequest> page(long from, long to, String input) {
    return LongStream.range(from, to)
        .mapToObj(index -> new NewRequest(index, "k" + index, index + 1, "aa", input))
        .toList();
  }
}
