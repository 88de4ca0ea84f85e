package dev.governor.journal.jdbc;

import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the attempts, registration by registration, oldest first.
final class Attempts {

  private static final String SELECT =
      "select a.place, a.number, a.sent_at, r.request_key, n.at, n.outcome, n.message, n.model,"
          + " n.input_tokens, n.output_tokens, n.cache_read_tokens, n.cache_write_tokens, n.cost,"
          + " n.counted from attempt a join request r on r.place = a.place"
          + " left join answer n on n.place = a.place and n.number = a.number"
          + " where a.place between ? and ? order by a.sent_at, a.place, a.number";

  private Attempts() {}

  /// @return how many there were
  static long each(Session session, long job, Consumer<LedgerRow> rows) throws SQLException {
    long[] count = new long[1];
    for (long registration : Sums.registrations(session, job)) {
      session.each(
          SELECT,
          row -> {
            rows.accept(attempt(row));
            count[0]++;
          },
          Place.first(registration),
          Place.last(registration));
    }
    return count[0];
  }

  private static LedgerRow attempt(ResultSet row) throws SQLException {
    return new LedgerRow(
        Place.index(row.getLong(1)),
        row.getString(4),
        row.getInt(2),
        Stored.time(row.getLong(3)),
        answered(row));
  }

  private static Optional<LedgerRow.Answered> answered(ResultSet row) throws SQLException {
    long at = row.getLong(5);
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerRow.Answered(
            Stored.time(at),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            new Usage(row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12)),
            Stored.cost(number(row, 13)),
            row.getInt(14) != 0));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
