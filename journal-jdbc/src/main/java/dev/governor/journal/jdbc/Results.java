package dev.governor.journal.jdbc;

import dev.governor.api.journal.Entry;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.api.provider.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the requests that ended. The query gives a row for each attempt, in the order of requests;
/// the attempts of one are folded here, so that nothing is held but the one request.
final class Results {

  private static final String ATTEMPTS =
      " e.place, e.number, a.number, n.model, n.input_tokens, n.output_tokens,"
          + " n.cache_read_tokens, n.cache_write_tokens, n.cost, r.request_key, n.outcome";
  private static final String FROM_ENDING =
      " from ending e join request r on r.place = e.place"
          + " left join attempt a on a.place = e.origin"
          + " left join answer n on n.place = a.place and n.number = a.number";
  private static final String ORDER = " and e.place between ? and ? order by e.place, a.number";

  private static final String SUCCESSES =
      "select"
          + ATTEMPTS
          + ", o.json"
          + FROM_ENDING
          + " join output o on o.id = e.output where e.cause is null"
          + ORDER;
  private static final String FAILURES =
      "select"
          + ATTEMPTS
          + ", e.cause, n.message, t.text"
          + FROM_ENDING
          + " left join reply t on t.place = a.place and t.number = a.number"
          + " where e.cause is not null"
          + ORDER;

  private final Consumer<ResultRow> rows;
  private @Nullable Fold current;
  private @Nullable Ending last;
  private long count;

  private Results(Consumer<ResultRow> rows) {
    this.rows = rows;
  }

  /// @return how many there were
  static long successes(Session session, long job, Consumer<ResultRow> rows) throws SQLException {
    return new Results(rows).each(session, SUCCESSES, job, Results::succeeded);
  }

  /// The output of one success.
  static Optional<String> output(Session session, long job, String key) throws SQLException {
    return session.first(
        "select o.json from request r join ending e on e.place = r.place"
            + " join output o on o.id = e.output"
            + " where r.job = ? and r.request_key = ? and e.cause is null",
        row -> row.getString(1),
        job,
        key);
  }

  /// @return how many there were
  static long failures(Session session, long job, Consumer<ResultRow> rows) throws SQLException {
    return new Results(rows).each(session, FAILURES, job, Results::failed);
  }

  /// Takes what a row says of the ending.
  private interface EndingOf {
    Ending read(ResultSet row, Fold into) throws SQLException;
  }

  private long each(Session session, String sql, long job, EndingOf ending) throws SQLException {
    session.each(sql, row -> take(row, ending), Place.first(job), Place.last(job));
    finish();
    return count;
  }

  private void take(ResultSet row, EndingOf ending) throws SQLException {
    long place = row.getLong(1);
    Fold fold = current;
    if (fold == null || fold.place != place) {
      finish();
      fold = new Fold(place, row.getString(10));
      current = fold;
    }
    fold.addAttempt(row);
    last = ending.read(row, fold);
  }

  private void finish() {
    if (current != null && last != null) {
      rows.accept(current.row(last));
      count++;
      current = null;
    }
  }

  private static Ending succeeded(ResultSet row, Fold into) throws SQLException {
    return new Ending.Succeeded(row.getString(12));
  }

  private static Ending failed(ResultSet row, Fold into) throws SQLException {
    boolean ended = row.getInt(2) == row.getInt(3);
    into.message = ended ? row.getString(13) : into.message;
    String text = row.getString(14);
    into.raw = text == null ? into.raw : text;
    return new Ending.Failed(row.getString(12), into.message, into.raw);
  }

  /// One request, while its attempts come in.
  private static final class Fold {
    private final long place;
    private final String key;
    private int attempts;
    private String model = "";
    private Usage usage = Usage.NONE;
    private long cost;
    private boolean costKnown = true;
    private boolean cached;
    private String message = "";
    private String raw = "";

    Fold(long place, String key) {
      this.place = place;
      this.key = key;
    }

    void addAttempt(ResultSet row) throws SQLException {
      attempts++;
      String answeredBy = row.getString(4);
      model = answeredBy == null || answeredBy.isEmpty() ? model : answeredBy;
      usage = usage.plus(new Usage(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
      cost += row.getLong(9);
      costKnown &= !row.wasNull();
      cached |= Entry.CACHED.equals(row.getString(11));
    }

    ResultRow row(Ending ending) {
      return new ResultRow(
          Place.index(place),
          key,
          model,
          attempts,
          usage,
          costKnown ? Optional.of(Stored.usd(cost)) : Optional.empty(),
          ending,
          cached);
    }
  }
}
