package dev.governor.journal.jdbc;

import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.SuppliedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Gives requests that were named at intake their items.
///
/// A named request is outside the frontier: once it has its item, it is a range of its own that is
/// nobody's, and is claimed as what comes back is.
final class Supplies {

  private record Named(long place, String fingerprint) {}

  /// A success that a request may have again.
  private record Success(long origin, long number, long output) {

    static Success read(ResultSet row) throws SQLException {
      return new Success(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  void completeNames(Session session, long job) throws SQLException {
    Intake.refuseIfComplete(session, job);
    session.update("update job set intake_complete = 1 where number = ?", job);
    session.update(
        "update frontier set next_index = ?, named = 1 where job = ?",
        Sums.requests(session, job),
        job);
  }

  Supplied supply(Session session, long job, SuppliedItem item, Instant now) throws SQLException {
    Named named = named(session, job, item.key());
    Supplied.Before before = before(session, named.place);
    if (named.fingerprint.equals(item.fingerprint())) {
      letBeClaimed(session, job, named.place, before);
      return new Supplied.Unchanged(before);
    }
    if (isAtProvider(session, named.place)) {
      return new Supplied.AtProvider();
    }
    refuseIfHeld(session, job, named.place);
    Claims.closeInterrupted(session, named.place, named.place, now);
    forgetEnding(session, named);
    session.update(
        "update request set fingerprint = ?, input = ? where place = ?",
        item.fingerprint(),
        item.input(),
        named.place);
    Optional<Success> known = known(session, job, named.place, item);
    if (known.isPresent()) {
      end(session, named.place, known.get());
      return new Supplied.CarriedOver(before);
    }
    letBeClaimed(session, job, named.place, Supplied.Before.OPEN);
    return new Supplied.Pending(before);
  }

  /// Makes an open request a range of its own that is nobody's, unless it is one already.
  private static void letBeClaimed(Session session, long job, long place, Supplied.Before standing)
      throws SQLException {
    long index = Place.index(place);
    boolean isThere =
        session.number("select count(*) from lease where job = ? and first_index = ?", job, index)
            > 0;
    if (standing == Supplied.Before.OPEN && !isThere) {
      session.update(
          "insert into lease (job, first_index, last_index, token, worker, until)"
              + " values (?, ?, ?, 0, '', 0)",
          job,
          index,
          index);
    }
  }

  void withhold(Session session, long job, Instant now) throws SQLException {
    if (!areNamed(session, job)) {
      return;
    }
    Claims.closeInterrupted(session, Place.first(job), Place.last(job), now);
    session.update(
        "delete from lease where job = ? and until = 0 and not exists"
            + " (select 1 from attempt a where a.place = ? + lease.first_index and "
            + Batches.OPEN_ATTEMPT
            + " and not exists (select 1 from answer n where n.place = a.place"
            + " and n.number = a.number))",
        job,
        Place.first(job));
  }

  /// How many requests have not ended and cannot be claimed.
  static long unsupplied(Session session, long job) throws SQLException {
    if (!areNamed(session, job)) {
      return 0;
    }
    return session.number(
        "select count(*) from request r where r.place between ? and ?"
            + " and not exists (select 1 from ending e where e.place = r.place)"
            + " and not exists (select 1 from lease l where l.job = ?"
            + " and l.first_index = r.place - ?)",
        Place.first(job),
        Place.last(job),
        job,
        Place.first(job));
  }

  /// Whether each request of the job is a range of its own.
  static boolean areNamed(Session session, long job) throws SQLException {
    return session.number("select named from frontier where job = ?", job) != 0;
  }

  private static Named named(Session session, long job, String key) throws SQLException {
    return session
        .first(
            "select place, fingerprint from request where job = ? and request_key = ?",
            row -> new Named(row.getLong(1), row.getString(2)),
            job,
            key)
        .orElseThrow(
            () -> new IllegalArgumentException("job number " + job + " has no request " + key));
  }

  private static Supplied.Before before(Session session, long place) throws SQLException {
    return session
        .first(
            "select cause is null from ending where place = ?",
            row -> row.getBoolean(1) ? Supplied.Before.SUCCEEDED : Supplied.Before.FAILED,
            place)
        .orElse(Supplied.Before.OPEN);
  }

  private static boolean isAtProvider(Session session, long place) throws SQLException {
    return session.number(
            "select count(*) from attempt a where a.place = ? and "
                + Batches.OPEN_ATTEMPT
                + " and not exists (select 1 from answer n where n.place = a.place"
                + " and n.number = a.number)",
            place)
        > 0;
  }

  private static void refuseIfHeld(Session session, long job, long place) throws SQLException {
    long index = Place.index(place);
    long held =
        session.number(
            "select count(*) from lease where job = ? and first_index = ? and until <> 0"
                + " and not exists (select 1 from ending where place = ?)",
            job,
            index,
            place);
    if (held > 0) {
      throw new IllegalStateException("request %d is being asked".formatted(index));
    }
    session.update("delete from lease where job = ? and first_index = ?", job, index);
  }

  /// Of the item that the request had; a success is kept aside.
  private static void forgetEnding(Session session, Named named) throws SQLException {
    session.update(
        "delete from former where place = ? and fingerprint = ?", named.place, named.fingerprint);
    session.update(
        "insert into former (place, fingerprint, origin, number, output)"
            + " select place, ?, origin, number, output from ending"
            + " where place = ? and cause is null",
        named.fingerprint,
        named.place);
    session.update("delete from ending where place = ?", named.place);
    Amendments.set(session, named.place, Optional.empty());
    session.update("update answer set counted = 0 where place = ?", named.place);
  }

  /// The request's own success for that item, or the newest predecessor's.
  private static Optional<Success> known(Session session, long job, long place, SuppliedItem item)
      throws SQLException {
    Optional<Success> own = former(session, place, item.fingerprint());
    if (own.isPresent()) {
      return own;
    }
    for (long earlier : Sums.registrations(session, job).reversed()) {
      Optional<Long> before =
          earlier >= job
              ? Optional.empty()
              : session.first(
                  "select place from request where job = ? and request_key = ?",
                  row -> row.getLong(1),
                  earlier,
                  item.key());
      if (before.isPresent()) {
        Optional<Success> success = ofPredecessor(session, before.get(), item.fingerprint());
        if (success.isPresent()) {
          return success;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Success> ofPredecessor(Session session, long place, String fingerprint)
      throws SQLException {
    Optional<Success> ended =
        session.first(
            "select e.origin, e.number, e.output from ending e join request r on r.place = e.place"
                + " where e.place = ? and e.cause is null and r.fingerprint = ?",
            Success::read,
            place,
            fingerprint);
    return ended.isPresent() ? ended : former(session, place, fingerprint);
  }

  private static Optional<Success> former(Session session, long place, String fingerprint)
      throws SQLException {
    return session.first(
        "select origin, number, output from former where place = ? and fingerprint = ?",
        Success::read,
        place,
        fingerprint);
  }

  private static void end(Session session, long place, Success success) throws SQLException {
    session.update(
        "insert into ending (place, origin, number, cause, output) values (?, ?, ?, null, ?)",
        place,
        success.origin,
        success.number,
        success.output);
  }
}
