package dev.governor.journal.jdbc;

import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
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
      "insert into attempt (place, number, sent_at, reserved, account) values (?, ?, ?, ?, ?)";
  private static final String ANSWER =
      "insert into answer (place, number, at, outcome, message, model, input_tokens, output_tokens,"
          + " cache_read_tokens, cache_write_tokens, cost, counted)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPLY = "insert into reply (place, number, text) values (?, ?, ?)";
  private static final String ENDING =
      "insert into ending (place, origin, number, cause, output) values (?, ?, ?, ?, ?)";
  private static final String OUTPUT = "insert into output (id, json) values (?, ?)";

  private final KnownQuestions questions;
  private final HeldLeases leases;
  private final Purses purses = new Purses();
  private final List<String> batched = new ArrayList<>();

  /// The last output's number; unknown at the start of a transaction, as others may have written.
  private OptionalLong lastOutput = OptionalLong.empty();

  /// The last response's number, likewise.
  private OptionalLong lastResponse = OptionalLong.empty();

  Ledger(HeldLeases leases, KnownQuestions questions) {
    this.leases = leases;
    this.questions = questions;
  }

  /// A new transaction starts.
  void begin() {
    leases.begin();
    purses.begin();
    batched.clear();
    lastOutput = OptionalLong.empty();
    lastResponse = OptionalLong.empty();
  }

  /// Forgets what was remembered or waits to be written: it was undone.
  void forget() {
    leases.forget();
    purses.forget();
    batched.clear();
  }

  /// @throws dev.governor.api.journal.StaleLeaseException if the lease is no longer its holder's
  /// @throws dev.governor.api.journal.BudgetException if an attempt does not fit under a cap
  /// @throws IllegalStateException if the entry does not follow from those before it
  void append(Session session, Entry entry) throws SQLException {
    HeldLeases.Progress progress = leases.progress(session, entry.lease(), entry.index());
    long place = Place.of(entry.lease().job(), entry.index());
    switch (entry) {
      case Entry.Intent intent -> {
        progress.checkNextAttempt(intent.index(), intent.attempt());
        append(session, intent, progress, purses.reserve(session, intent));
      }
      case Entry.Answer answer -> {
        boolean ends = !(answer.verdict() instanceof Verdict.Again);
        Reserved reserved = progress.addAnswer(answer.index(), answer.attempt(), ends);
        purses.settle(session, answer.lease().job(), reserved, answer.report().cost());
        appendReport(session, place, answer);
        appendVerdict(session, place, answer);
      }
      case Entry.Recalled recalled -> {
        progress.addAttempt(recalled.index(), recalled.attempt(), Reserved.NONE);
        progress.addAnswer(recalled.index(), recalled.attempt(), true);
        appendRecalled(session, place, recalled);
      }
    }
  }

  /// Appends many attempts, or none of them.
  void appendAll(Session session, List<Entry.Intent> intents) throws SQLException {
    for (Entry.Intent intent : intents) {
      leases
          .progress(session, intent.lease(), intent.index())
          .checkNextAttempt(intent.index(), intent.attempt());
    }
    List<Reserved> reserved = purses.reserveAll(session, intents);
    for (int i = 0; i < intents.size(); i++) {
      Entry.Intent intent = intents.get(i);
      append(
          session,
          intent,
          leases.progress(session, intent.lease(), intent.index()),
          reserved.get(i));
    }
  }

  private void append(
      Session session, Entry.Intent intent, HeldLeases.Progress progress, Reserved reserved)
      throws SQLException {
    progress.addAttempt(intent.index(), intent.attempt(), reserved);
    batch(
        session,
        ATTEMPT,
        Place.of(intent.lease().job(), intent.index()),
        intent.attempt(),
        Stored.time(intent.at()),
        reserved.amount(),
        reserved.account());
  }

  /// Writes what waits. In the order in which the tables were first used: it does not matter, as no
  /// table refers to another.
  void flush(Session session) throws SQLException {
    for (String sql : batched) {
      session.flush(sql);
    }
    batched.clear();
    purses.flush(session);
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

  private void appendRecalled(Session session, long place, Entry.Recalled recalled)
      throws SQLException {
    batch(session, ATTEMPT, place, recalled.attempt(), Stored.time(recalled.at()), 0L, 0L);
    appendSuccess(session, place, recalled.attempt(), recalled.output());
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
    long scope = kept.question().scope();
    byte[] digest = KnownQuestions.stored(kept.question());
    long last =
        lastResponse.isPresent()
            ? lastResponse.getAsLong()
            : session.number("select max(id) from response");
    long id = last + 1;
    lastResponse = OptionalLong.of(id);
    batch(
        session, JdbcResponses.KEEP, id, scope, digest, Stored.time(at), kept.model(), kept.text());
    batch(session, JdbcResponses.KEEP_KEY, id, scope, digest);
    questions.add(scope, digest, id);
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
