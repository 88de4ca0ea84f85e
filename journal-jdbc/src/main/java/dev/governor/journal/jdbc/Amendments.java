package dev.governor.journal.jdbc;

import dev.governor.api.journal.Amendment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// With what single requests are asked in place of what their job says.
final class Amendments {

  /// Of a request `r`, two columns.
  static final String COLUMNS =
      "(select c.model from amendment c where c.place = r.place),"
          + " (select c.max_tokens from amendment c where c.place = r.place)";

  private Amendments() {}

  /// @param first the first of the two columns
  static Optional<Amendment> read(ResultSet row, int first) throws SQLException {
    Optional<String> model = Optional.ofNullable(row.getString(first));
    int tokens = row.getInt(first + 1);
    OptionalInt maxTokens = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(tokens);
    return model.isEmpty() && maxTokens.isEmpty()
        ? Optional.empty()
        : Optional.of(new Amendment(model, maxTokens));
  }

  /// Replaces what was there before.
  static void set(Session session, long place, Optional<Amendment> amendment) throws SQLException {
    session.update("delete from amendment where place = ?", place);
    if (amendment.isPresent()) {
      session.update(
          "insert into amendment (place, model, max_tokens) values (?, ?, ?)",
          place,
          amendment.get().model().orElse(null),
          nullable(amendment.get().maxTokens()));
    }
  }

  private static @Nullable Integer nullable(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
