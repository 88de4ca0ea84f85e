package dev.governor.journal.jdbc;

import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.NewRequest;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in the requests of a job.
final class Intake {

  private static final String INSERT =
      "insert into request (place, job, request_key, line, fingerprint, input)"
          + " values (?, ?, ?, ?, ?, ?)";

  private final Dialect dialect;

  Intake(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @throws DuplicateKeyException if a key of the page is there already
  int add(Session session, long job, List<NewRequest> page) throws SQLException {
    refuseIfComplete(session, job);
    refuseDuplicates(page);
    refuseDisorder(page, Sums.requests(session, job));
    for (NewRequest request : page) {
      session.batch(
          INSERT,
          Place.of(job, request.index()),
          job,
          request.key(),
          request.line(),
          request.fingerprint(),
          request.input());
    }
    Savepoint before = session.savepoint();
    try {
      session.flush(INSERT);
      session.release(before);
    } catch (SQLException failure) {
      if (dialect.isDuplicate(failure)) {
        session.rollback(before);
        throw duplicate(session, job, page, failure);
      }
      throw failure;
    }
    return page.size();
  }

  /// @return how many successes were carried over
  long complete(Session session, long job) throws SQLException {
    refuseIfComplete(session, job);
    session.update("update job set intake_complete = 1 where number = ?", job);
    List<Long> earlier =
        session.all(
            "select number from job where id = (select id from job where number = ?)"
                + " and number < ? and intake_complete = 1 order by number desc",
            row -> row.getLong(1),
            job,
            job);
    long all = earlier.isEmpty() ? 0 : Sums.requests(session, job);
    long carriedOver = 0;
    for (long from : earlier) {
      // Mostly the first has all that the others have.
      if (carriedOver == all) {
        break;
      }
      carriedOver += carryOver(session, from, job);
    }
    return carriedOver;
  }

  void abandon(Session session, long job) throws SQLException {
    refuseIfComplete(session, job);
    session.update(
        "delete from request where place between ? and ?", Place.first(job), Place.last(job));
    session.update("delete from job_transition where job = ?", job);
    session.update("delete from frontier where job = ?", job);
    session.update("delete from job where number = ?", job);
  }

  private static long carryOver(Session session, long from, long to) throws SQLException {
    return session.update(
        "insert into ending (place, origin, number, cause, output)"
            + " select n.place, e.origin, e.number, null, e.output from ending e"
            + " join request p on p.place = e.place"
            + " join request n on n.job = ? and n.request_key = p.request_key"
            + " and n.fingerprint = p.fingerprint"
            + " where e.place between ? and ? and e.cause is null"
            + " and not exists (select 1 from ending x where x.place = n.place)",
        to,
        Place.first(from),
        Place.last(from));
  }

  static void refuseIfComplete(Session session, long job) throws SQLException {
    JobRecord record = JobTable.get(session, job);
    if (record.intakeComplete()) {
      throw new IllegalStateException(
          "the intake of job '%s' (number %d) is complete".formatted(record.id(), job));
    }
  }

  private static void refuseDisorder(List<NewRequest> page, long first) {
    long next = first;
    for (NewRequest request : page) {
      if (request.index() != next) {
        throw new IllegalArgumentException(
            "request %d is out of order: it should be %d".formatted(request.index(), next));
      }
      next++;
    }
  }

  private static void refuseDuplicates(List<NewRequest> page) {
    Map<String, NewRequest> seen = new HashMap<>();
    for (NewRequest request : page) {
      NewRequest earlier = seen.putIfAbsent(request.key(), request);
      if (earlier != null) {
        throw new DuplicateKeyException(request.key(), earlier.line(), request.line());
      }
    }
  }

  /// Finds which key it was that an earlier page had.
  private static RuntimeException duplicate(
      Session session, long job, List<NewRequest> page, SQLException failure) throws SQLException {
    long firstOfPage = Place.of(job, page.getFirst().index());
    for (NewRequest request : page) {
      Optional<Long> line =
          session.first(
              "select line from request where job = ? and request_key = ? and place < ?",
              row -> row.getLong(1),
              job,
              request.key(),
              firstOfPage);
      if (line.isPresent()) {
        return new DuplicateKeyException(request.key(), line.get(), request.line());
      }
    }
    return new IllegalStateException("a page was refused as a duplicate without one", failure);
  }
}
