package dev.governor.journal.jdbc;

import dev.governor.api.job.Past;
import dev.governor.api.journal.ClaimedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Reads a request that was asked before, with what its next attempt depends on.
final class Requests {

  private static final String COUNTED_ANSWERS =
      "(select count(*) from answer n where n.place = r.place and n.counted = 1";

  private static final String LAST_INVALID =
      " from answer n left join reply t on t.place = n.place and t.number = n.number"
          + " where n.place = r.place and n.counted = 1 and n.outcome = 'invalid'"
          + " order by n.number desc limit 1)";

  /// Of a request `r`; an attempt that a retry by hand made not to count is forgotten.
  static final String COLUMNS =
      "r.place, r.request_key, r.input,"
          + " (select count(*) from attempt a where a.place = r.place), "
          + COUNTED_ANSWERS
          + "), exists (select 1 from attempt a where a.place = r.place and "
          + Batches.OPEN_ATTEMPT
          + " and not exists (select 1 from answer n where n.place = a.place"
          + " and n.number = a.number)), "
          + COUNTED_ANSWERS
          + " and n.outcome = 'truncated'), "
          + COUNTED_ANSWERS
          + " and n.outcome = 'invalid'), (select n.message"
          + LAST_INVALID
          + ", (select t.text"
          + LAST_INVALID
          + ", "
          + Amendments.COLUMNS;

  private Requests() {}

  /// @param first the column of the place
  static ClaimedRequest read(ResultSet row, int first) throws SQLException {
    String problems = row.getString(first + 8);
    String raw = row.getString(first + 9);
    Optional<Past.Invalid> lastInvalid =
        problems == null || raw == null
            ? Optional.empty()
            : Optional.of(new Past.Invalid(raw, problems));
    return new ClaimedRequest(
        Place.index(row.getLong(first)),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getInt(first + 3),
        row.getInt(first + 4),
        row.getInt(first + 5) != 0,
        new Past(row.getInt(first + 6), row.getInt(first + 7), lastInvalid),
        Amendments.read(row, first + 10));
  }
}
