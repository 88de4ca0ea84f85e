package dev.governor.journal.jdbc;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.NewJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The registrations of jobs and their states.
final class JobTable {

  private static final String SELECT =
      "select number, id, type, config, fingerprint, intake_complete, state, reason, created_at,"
          + " started_at, finished_at from job";

  private JobTable() {}

  static Optional<JobRecord> newest(Session session, JobId id) throws SQLException {
    return session.first(
        SELECT + " where id = ? order by number desc limit 1", JobTable::job, id.value());
  }

  static List<JobRecord> all(Session session) throws SQLException {
    return session.all(
        SELECT + " where number in (select max(number) from job group by id) order by number",
        JobTable::job);
  }

  /// @throws IllegalArgumentException if there is no such job
  static JobRecord get(Session session, long job) throws SQLException {
    return session
        .first(SELECT + " where number = ?", JobTable::job, job)
        .orElseThrow(() -> new IllegalArgumentException("there is no job number " + job));
  }

  /// @throws IllegalArgumentException if there is no such job
  static boolean isIntakeComplete(Session session, long job) throws SQLException {
    return session
        .first("select intake_complete from job where number = ?", row -> row.getInt(1) != 0, job)
        .orElseThrow(() -> new IllegalArgumentException("there is no job number " + job));
  }

  static JobRecord insert(Session session, NewJob job) throws SQLException {
    JobState created = new JobState.Created();
    session.update(
        "insert into job (id, type, config, fingerprint, state, reason, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        job.id().value(),
        job.type().id(),
        Json.write(job.config()),
        job.fingerprint(),
        created.label(),
        created.reason(),
        Stored.time(job.createdAt()));
    JobRecord made = newest(session, job.id()).orElseThrow();
    session.update(
        "insert into frontier (job, next_index, last_token) values (?, 0, 0)", made.number());
    recordTransition(session, made.number(), created, job.createdAt());
    return made;
  }

  static void reconfigure(Session session, long job, ObjectNode config) throws SQLException {
    get(session, job);
    session.update("update job set config = ? where number = ?", Json.write(config), job);
  }

  static void transition(Session session, long job, JobState state, Instant at)
      throws SQLException {
    JobRecord before = get(session, job);
    boolean running = state instanceof JobState.Running;
    Optional<Instant> started =
        running ? before.startedAt().or(() -> Optional.of(at)) : before.startedAt();
    Optional<Instant> finished =
        state.isFinished() ? before.finishedAt().or(() -> Optional.of(at)) : before.finishedAt();
    session.update(
        "update job set state = ?, reason = ?, started_at = ?, finished_at = ?, asked = null"
            + " where number = ?",
        state.label(),
        state.reason(),
        started.map(Stored::time).orElse(null),
        running ? null : finished.map(Stored::time).orElse(null),
        job);
    recordTransition(session, job, state, at);
  }

  static void ask(Session session, long job, Control control) throws SQLException {
    get(session, job);
    session.update(
        "update job set asked = ? where number = ?", control.name().toLowerCase(Locale.ROOT), job);
  }

  private static void recordTransition(Session session, long job, JobState state, Instant at)
      throws SQLException {
    session.update(
        "insert into job_transition (job, at, state, reason) values (?, ?, ?, ?)",
        job,
        Stored.time(at),
        state.label(),
        state.reason());
  }

  private static JobRecord job(ResultSet row) throws SQLException {
    return new JobRecord(
        row.getLong(1),
        new JobId(row.getString(2)),
        new BatchJobType(row.getString(3)),
        (ObjectNode) Json.parse(row.getString(4)),
        row.getString(5),
        row.getInt(6) != 0,
        JobState.of(row.getString(7), row.getString(8)),
        Stored.time(row.getLong(9)),
        time(row, 10),
        time(row, 11));
  }

  private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(number(row, column)).map(Stored::time);
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
