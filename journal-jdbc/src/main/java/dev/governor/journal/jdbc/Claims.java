package dev.governor.journal.jdbc;

import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.Retry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Gives ranges of requests to workers and takes them back.
final class Claims {

  /// How far a fresh range reaches over requests that have ended already, in multiples of its size.
  private static final int REACH = 16;

  private static final String WITHOUT_ENDING =
      " from request r where r.place between ? and ?"
          + " and not exists (select 1 from ending e where e.place = r.place)"
          + " order by r.place limit ?";
  private static final String FRESH = "select r.place, r.request_key, r.input" + WITHOUT_ENDING;
  private static final String RETURNED = "select " + Requests.COLUMNS + WITHOUT_ENDING;

  private static final String NOT_HELD_BY = " and (until = 0 or worker <> ?)";

  /// For whom, and for how long.
  record Terms(String worker, int limit, Instant now, Instant until) {}

  private record Returned(long first, long last, long token) {}

  private final HeldLeases held;

  Claims(HeldLeases held) {
    this.held = held;
  }

  Optional<Claim> claim(Session session, long job, Terms terms) throws SQLException {
    if (!JobTable.isIntakeComplete(session, job)) {
      return Optional.empty();
    }
    Optional<Claim> returned = claimReturned(session, job, terms);
    return returned.isPresent() ? returned : claimFresh(session, job, terms);
  }

  /// Also those that ran out: a worker whose time is past keeps what nobody took from it.
  void renew(Session session, String worker, Instant until) throws SQLException {
    session.update(
        "update lease set until = ? where worker = ? and until <> 0", Stored.time(until), worker);
  }

  void release(Session session, Lease lease) throws SQLException {
    held.forget(lease);
    long ended =
        session.number(
            "select count(*) from ending where place between ? and ?",
            Place.of(lease.job(), lease.first()),
            Place.of(lease.job(), lease.last()));
    // An attempt without an answer keeps its lease: who claims that next closes it, and what was
    // held
    // back for it.
    boolean finished = ended == lease.last() - lease.first() + 1 && unanswered(session, lease) == 0;
    session.update(
        (finished ? "delete from lease" : "update lease set until = 0")
            + " where job = ? and first_index = ? and last_index = ? and token = ?",
        lease.job(),
        lease.first(),
        lease.last(),
        lease.token());
  }

  private static long unanswered(Session session, Lease lease) throws SQLException {
    return session.number(
        "select count(*) from attempt a"
            + " left join answer n on n.place = a.place and n.number = a.number"
            + " where a.place between ? and ? and n.place is null",
        Place.of(lease.job(), lease.first()),
        Place.of(lease.job(), lease.last()));
  }

  void revokeAll(Session session) throws SQLException {
    held.forget();
    session.update("update lease set until = 0");
  }

  /// Makes failed requests pending again, also those under a lease.
  long reopen(Session session, long job, Retry retry) throws SQLException {
    held.forget();
    return Retries.reopen(session, job, retry);
  }

  private Optional<Claim> claimReturned(Session session, long job, Terms terms)
      throws SQLException {
    while (true) {
      Optional<Returned> found = firstReturned(session, job, terms);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Returned range = found.get();
      held.forget(new Lease(job, range.first, range.last, range.token));
      closeInterrupted(session, Place.of(job, range.first), Place.of(job, range.last), terms.now());
      List<ClaimedRequest> requests =
          session.all(
              RETURNED,
              row -> Requests.read(row, 1),
              Place.of(job, range.first),
              Place.of(job, range.last),
              Integer.MAX_VALUE);
      if (!requests.isEmpty()) {
        Lease lease = new Lease(job, range.first, range.last, nextToken(session, job));
        session.update(
            "update lease set token = ?, worker = ?, until = ? where job = ? and first_index = ?",
            lease.token(),
            terms.worker(),
            Stored.time(terms.until()),
            job,
            lease.first());
        return Optional.of(new Claim(lease, requests));
      }
      session.update("delete from lease where job = ? and first_index = ?", job, range.first);
    }
  }

  /// The first range that is nobody's, or whose lease ran out under another worker: what a worker
  /// holds itself it may be working on still, whatever a clock that jumped says.
  private static Optional<Returned> firstReturned(Session session, long job, Terms terms)
      throws SQLException {
    long now = Stored.time(terms.now());
    // Mostly there is none, which the index says at once. The second query must not use it: it
    // would sort all that came back to find the first.
    boolean any =
        session
            .first(
                "select 1 from lease where job = ? and until <= ?" + NOT_HELD_BY + " limit 1",
                row -> row.getInt(1),
                job,
                now,
                terms.worker())
            .isPresent();
    return any
        ? session.first(
            "select first_index, last_index, token from lease where job = ? and until + 0 <= ?"
                + NOT_HELD_BY
                + " order by first_index limit 1",
            row -> new Returned(row.getLong(1), row.getLong(2), row.getLong(3)),
            job,
            now,
            terms.worker())
        : Optional.empty();
  }

  private Optional<Claim> claimFresh(Session session, long job, Terms terms) throws SQLException {
    long total = Sums.requests(session, job);
    long next = session.number("select next_index from frontier where job = ?", job);
    long first = firstOpen(session, job, next);
    if (first >= total) {
      if (next < total) {
        moveFrontier(session, job, total);
      }
      return Optional.empty();
    }
    long reach = Math.min(first + (long) terms.limit() * REACH, total) - 1;
    List<ClaimedRequest> requests =
        session.all(
            FRESH, Claims::fresh, Place.of(job, first), Place.of(job, reach), terms.limit());
    long last = requests.size() < terms.limit() ? reach : requests.getLast().index();
    moveFrontier(session, job, last + 1);
    Lease lease = new Lease(job, first, last, nextToken(session, job));
    session.update(
        "insert into lease (job, first_index, last_index, token, worker, until)"
            + " values (?, ?, ?, ?, ?, ?)",
        job,
        lease.first(),
        lease.last(),
        lease.token(),
        terms.worker(),
        Stored.time(terms.until()));
    if (requests.size() == last - first + 1) {
      held.addFresh(lease);
    }
    return Optional.of(new Claim(lease, requests));
  }

  /// The first index, from `from`, of a request without an ending; those that were carried over
  /// have theirs.
  private static long firstOpen(Session session, long job, long from) throws SQLException {
    long place = Place.of(job, from);
    if (session.number("select count(*) from ending where place = ?", place) == 0) {
      return from;
    }
    return session
        .first(
            "select e.place from ending e where e.place between ? and ? and not exists"
                + " (select 1 from ending f where f.place = e.place + 1) order by e.place limit 1",
            row -> Place.index(row.getLong(1)) + 1,
            place,
            Place.last(job))
        .orElseThrow();
  }

  private static void moveFrontier(Session session, long job, long next) throws SQLException {
    session.update("update frontier set next_index = ? where job = ?", next, job);
  }

  private static long nextToken(Session session, long job) throws SQLException {
    session.update("update frontier set last_token = last_token + 1 where job = ?", job);
    return session.number("select last_token from frontier where job = ?", job);
  }

  static void closeInterrupted(Session session, long first, long last, Instant now)
      throws SQLException {
    if (!PurseTable.makeUncertain(session, first, last, "not " + Batches.OPEN_ATTEMPT)) {
      return;
    }
    session.update(
        "insert into answer (place, number, at, outcome, message, model, input_tokens,"
            + " output_tokens, cache_read_tokens, cache_write_tokens, cost, counted)"
            + " select a.place, a.number, ?, 'unknown', 'sent, then the process was interrupted',"
            + " '', 0, 0, 0, 0, null, 0 from attempt a"
            + " left join answer n on n.place = a.place and n.number = a.number"
            + " where a.place between ? and ? and n.place is null and not "
            + Batches.OPEN_ATTEMPT,
        Stored.time(now),
        first,
        last);
  }

  private static ClaimedRequest fresh(ResultSet row) throws SQLException {
    return ClaimedRequest.fresh(Place.index(row.getLong(1)), row.getString(2), row.getString(3));
  }
}
