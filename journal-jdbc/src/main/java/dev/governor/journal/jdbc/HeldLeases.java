package dev.governor.journal.jdbc;

import dev.governor.api.journal.Lease;
import dev.governor.api.journal.StaleLeaseException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What the writer remembers of the leases under which it appends: so an entry is checked without a
/// query. Whether a lease still holds is asked once in a transaction; all else can change only
/// through its holder.
final class HeldLeases {

  /// A request under a lease.
  static final class Progress {
    private int attempts;
    private final Map<Integer, Reserved> reserved = new HashMap<>();
    private final BitSet answered = new BitSet();
    private boolean ended;

    /// Takes note of the next attempt.
    void addAttempt(long index, int number, Reserved held) {
      checkNextAttempt(index, number);
      attempts = number;
      reserved.put(number, held);
    }

    void checkNextAttempt(long index, int number) {
      refuseIfEnded(index);
      if (number != attempts + 1) {
        throw new IllegalStateException(
            "request %d has %d attempts, so the next cannot be number %d"
                .formatted(index, attempts, number));
      }
    }

    /// Takes note of an attempt's answer.
    ///
    /// @return what was held back for it
    Reserved addAnswer(long index, int number, boolean ends) {
      if (number < 1 || number > attempts) {
        throw new IllegalStateException(
            "attempt %d of request %d was answered without having been sent"
                .formatted(number, index));
      }
      if (answered.get(number)) {
        throw new IllegalStateException(
            "attempt %d of request %d has its answer already".formatted(number, index));
      }
      if (ends) {
        refuseIfEnded(index);
      }
      answered.set(number);
      ended |= ends;
      Reserved held = reserved.remove(number);
      return held == null ? Reserved.NONE : held;
    }

    /// @param answer its own number, or 0 if there is none
    private int load(int attempt, int answer, Reserved held) {
      attempts = Math.max(attempts, attempt);
      answered.set(answer);
      if (answer == 0) {
        reserved.put(attempt, held);
      }
      return attempts;
    }

    private void refuseIfEnded(long index) {
      if (ended) {
        throw new IllegalStateException("request %d has ended already".formatted(index));
      }
    }
  }

  private static final class Held {
    private final Map<Long, Progress> requests = new HashMap<>();
    private long checkedIn;

    Progress progress(long index) {
      return requests.computeIfAbsent(index, _ -> new Progress());
    }
  }

  private final Map<Lease, Held> held = new HashMap<>();
  private long transaction;

  /// A new transaction starts.
  void begin() {
    transaction++;
  }

  void forget() {
    held.clear();
  }

  void forget(Lease lease) {
    held.remove(lease);
  }

  /// Takes note of a lease on requests that nobody ever worked on.
  void addFresh(Lease lease) {
    held.put(lease, new Held());
  }

  /// @throws StaleLeaseException if the lease is no longer its holder's
  /// @throws IllegalStateException if the index is not one of the lease
  Progress progress(Session session, Lease lease, long index) throws SQLException {
    if (index < lease.first() || index > lease.last()) {
      throw new IllegalStateException(
          "request %d is none of those leased, %d to %d"
              .formatted(index, lease.first(), lease.last()));
    }
    Held known = held.get(lease);
    if (known == null || known.checkedIn != transaction) {
      check(session, lease);
      known = known == null ? load(session, lease) : known;
      known.checkedIn = transaction;
    }
    return known.progress(index);
  }

  private void check(Session session, Lease lease) throws SQLException {
    long holds =
        session.number(
            "select count(*) from lease where job = ? and first_index = ? and last_index = ?"
                + " and token = ? and until <> 0",
            lease.job(),
            lease.first(),
            lease.last(),
            lease.token());
    if (holds == 0) {
      held.remove(lease);
      throw new StaleLeaseException(lease);
    }
  }

  private Held load(Session session, Lease lease) throws SQLException {
    Held loaded = new Held();
    long first = Place.of(lease.job(), lease.first());
    long last = Place.of(lease.job(), lease.last());
    session.all(
        "select a.place, a.number, n.number, a.reserved, a.account, a.sent_at from attempt a"
            + " left join answer n on n.place = a.place and n.number = a.number"
            + " where a.place between ? and ?",
        row ->
            loaded
                .progress(Place.index(row.getLong(1)))
                .load(
                    row.getInt(2),
                    row.getInt(3),
                    new Reserved(row.getLong(4), row.getLong(5), row.getLong(6))),
        first,
        last);
    session.all(
        "select place from ending where place between ? and ?",
        row -> loaded.progress(Place.index(row.getLong(1))).ended = true,
        first,
        last);
    held.put(lease, loaded);
    return loaded;
  }
}
