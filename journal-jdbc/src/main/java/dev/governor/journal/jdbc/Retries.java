package dev.governor.journal.jdbc;

import dev.governor.api.journal.Retry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Opens failed requests again.
///
/// A range that is leased, or waits to be, gives them out again by itself; the others are put into
/// new ranges that are nobody's, so that no claim has to search for them.
final class Retries {

  private static final int PAGE = 1000;

  /// The most requests of one range, where they need not be alone, and the most that it spans.
  private static final int RANGE = 32;

  private static final int SPAN = 1024;

  private record Failed(long place, String cause, String key) {}

  private final Session session;
  private final long job;
  private final Retry retry;

  /// The most requests of one range.
  private final int most;

  private final List<Long> range = new ArrayList<>();
  private long reopened;

  private Retries(Session session, long job, Retry retry, int most) {
    this.most = most;
    this.session = session;
    this.job = job;
    this.retry = retry;
  }

  /// @return how many requests
  static long reopen(Session session, long job, Retry retry) throws SQLException {
    JobTable.get(session, job);
    // Between those of a job whose requests were named there may be some without an item.
    int most = Supplies.areNamed(session, job) ? 1 : RANGE;
    return new Retries(session, job, retry, most).reopen();
  }

  private long reopen() throws SQLException {
    List<Failed> page = page(Place.first(job));
    while (!page.isEmpty()) {
      for (Failed failed : page) {
        if (retry.takes(failed.key, failed.cause)) {
          reopen(failed.place);
        }
      }
      page = page(page.getLast().place + 1);
    }
    endRange();
    return reopened;
  }

  private List<Failed> page(long from) throws SQLException {
    return session.all(
        "select e.place, e.cause, r.request_key from ending e join request r on r.place = e.place"
            + " where e.cause is not null and e.place between ? and ? order by e.place limit ?",
        row -> new Failed(row.getLong(1), row.getString(2), row.getString(3)),
        from,
        Place.last(job),
        PAGE);
  }

  private void reopen(long place) throws SQLException {
    session.update("delete from ending where place = ?", place);
    session.update("update answer set counted = 0 where place = ?", place);
    Amendments.set(session, place, retry.amendment());
    reopened++;
    if (isInRange(place)) {
      return;
    }
    if (!range.isEmpty() && !fits(place)) {
      endRange();
    }
    range.add(place);
  }

  /// Whether some worker has it, or a range that waits for one.
  private boolean isInRange(long place) throws SQLException {
    long index = Place.index(place);
    return session
        .first(
            "select last_index from lease where job = ? and first_index <= ?"
                + " order by first_index desc limit 1",
            row -> row.getLong(1) >= index,
            job,
            index)
        .orElse(false);
  }

  private boolean fits(long place) throws SQLException {
    long first = range.getFirst();
    return range.size() < most
        && place - first < SPAN
        && session.number(
                "select count(*) from lease where job = ? and first_index between ? and ?",
                job,
                Place.index(first),
                Place.index(place))
            == 0;
  }

  private void endRange() throws SQLException {
    if (range.isEmpty()) {
      return;
    }
    session.update(
        "insert into lease (job, first_index, last_index, token, worker, until)"
            + " values (?, ?, ?, 0, '', 0)",
        job,
        Place.index(range.getFirst()),
        Place.index(range.getLast()));
    range.clear();
  }
}
