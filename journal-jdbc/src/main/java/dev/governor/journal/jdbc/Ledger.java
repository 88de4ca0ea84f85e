package dev.governor.journal.jdbc;

import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Response;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Appends entries: each is checked at once, and written with many others, table by table.
final class Ledger {

  private static final String ATTEMPT =
      "insert into attempt (place, number, sent_at) values (?, ?, ?)";
  private static final String ANSWER =
      "insert into answer (place, number, at, outcome, message, model, input_tokens, output_tokens,"
          + " cache_read_tokens, cache_write_tokens, cost, counted)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPLY = "insert into reply (place, number, text) values (?, ?, ?)";
  private static final String ENDING =
      "insert into ending (place, origin, number, cause, output) values (?, ?, ?, ?, ?)";
  private static final String OUTPUT = "insert into output (id, json) values (?, ?)";

  private final HeldLeases leases;
  private final List<String> batched = new ArrayList<>();

  /// The last output's number; unknown at the start of a transaction, as others may have written.
  private OptionalLong lastOutput = OptionalLong.empty();

  Ledger(HeldLeases leases) {
    this.leases = leases;
  }

  /// A new transaction starts.
  void begin() {
    leases.begin();
    batched.clear();
    lastOutput = OptionalLong.empty();
  }

  /// Forgets what was remembered or waits to be written: it was undone.
  void forget() {
    leases.forget();
    batched.clear();
  }

  /// @throws dev.governor.api.journal.StaleLeaseException if the lease is no longer its holder's
  /// @throws IllegalStateException if the entry does not follow from those before it
  void append(Session session, Entry entry) throws SQLException {
    HeldLeases.Progress progress = leases.progress(session, entry.lease(), entry.index());
    long place = Place.of(entry.lease().job(), entry.index());
    switch (entry) {
      case Entry.Intent intent -> {
        progress.addAttempt(intent.index(), intent.attempt());
        batch(session, ATTEMPT, place, intent.attempt(), Stored.time(intent.at()));
      }
      case Entry.Answer answer -> {
        boolean ends = !(answer.verdict() instanceof Verdict.Again);
        progress.addAnswer(answer.index(), answer.attempt(), ends);
        appendReport(session, place, answer);
        appendVerdict(session, place, answer);
      }
      case Entry.Recalled recalled -> {
        progress.addAttempt(recalled.index(), recalled.attempt());
        progress.addAnswer(recalled.index(), recalled.attempt(), true);
        batch(session, ATTEMPT, place, recalled.attempt(), Stored.time(recalled.at()));
        appendReport(session, place, recalled);
        appendSuccess(session, place, recalled.attempt(), recalled.output());
      }
    }
  }

  /// Writes what waits. In the order in which the tables were first used: it does not matter, as no
  /// table refers to another.
  void flush(Session session) throws SQLException {
    for (String sql : batched) {
      session.flush(sql);
    }
    batched.clear();
  }

  private void appendReport(Session session, long place, Entry.Answer answer) throws SQLException {
    Report report = answer.report();
    Usage usage = report.usage();
    boolean counted = !(answer.verdict() instanceof Verdict.Again(boolean counts)) || counts;
    batch(
        session,
        ANSWER,
        place,
        answer.attempt(),
        Stored.time(answer.at()),
        report.outcome(),
        report.message(),
        report.model(),
        usage.input(),
        usage.output(),
        usage.cacheRead(),
        usage.cacheWrite(),
        Stored.cost(report.cost()),
        counted ? 1 : 0);
    if (!report.raw().isEmpty()) {
      batch(session, REPLY, place, answer.attempt(), report.raw());
    }
  }

  private void appendReport(Session session, long place, Entry.Recalled recalled)
      throws SQLException {
    batch(
        session,
        ANSWER,
        place,
        recalled.attempt(),
        Stored.time(recalled.at()),
        Entry.CACHED,
        "known from before; nothing was sent",
        recalled.model(),
        0L,
        0L,
        0L,
        0L,
        Stored.cost(Cost.FREE),
        0);
  }

  private void appendVerdict(Session session, long place, Entry.Answer answer) throws SQLException {
    switch (answer.verdict()) {
      case Verdict.Accepted(String output, Optional<Response> kept) -> {
        appendSuccess(session, place, answer.attempt(), output);
        if (kept.isPresent()) {
          appendResponse(session, kept.get(), answer.at());
        }
      }
      case Verdict.GivenUp(String cause) ->
          batch(session, ENDING, place, place, answer.attempt(), cause, null);
      case Verdict.Again _ -> {
        // The request is open still.
      }
    }
  }

  private void appendSuccess(Session session, long place, int attempt, String output)
      throws SQLException {
    long id = nextOutput(session);
    batch(session, OUTPUT, id, output);
    batch(session, ENDING, place, place, attempt, null, id);
  }

  private void appendResponse(Session session, Response kept, Instant at) throws SQLException {
    QuestionKey question = kept.question();
    batch(
        session,
        JdbcResponses.KEEP,
        question.scope(),
        JdbcResponses.stored(question),
        Stored.time(at),
        kept.model(),
        kept.text());
  }

  private long nextOutput(Session session) throws SQLException {
    long last =
        lastOutput.isPresent()
            ? lastOutput.getAsLong()
            : session.number("select max(id) from output");
    lastOutput = OptionalLong.of(last + 1);
    return last + 1;
  }

  private void batch(Session session, String sql, @Nullable Object... values) throws SQLException {
    session.batch(sql, values);
    if (!batched.contains(sql)) {
      batched.add(sql);
    }
  }
}
