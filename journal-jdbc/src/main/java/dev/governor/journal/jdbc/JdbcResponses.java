package dev.governor.journal.jdbc;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Response;
import dev.governor.api.journal.Responses;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// The known answers as a journal's user sees them.
final class JdbcResponses implements Responses {

  static final String KEEP =
      "insert into response (scope, question, at, model, text) values (?, ?, ?, ?, ?)"
          + " on conflict (scope, question) do update set"
          + " at = excluded.at, model = excluded.model, text = excluded.text";

  /// Forgotten in one transaction: others must be able to write in between.
  private static final int PAGE = 1_000;

  private final Writer writer;
  private final Readers readers;

  JdbcResponses(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  /// How a question's digest stands in the table.
  static byte[] stored(QuestionKey question) {
    return HexFormat.of().parseHex(question.digest());
  }

  @Override
  public boolean isEmpty(long scope) {
    return readers.read(session ->
        session
            .first("select 1 from response where scope = ? limit 1", row -> row.getInt(1), scope)
            .isEmpty());
  }

  @Override
  public Optional<Response> find(QuestionKey question) {
    return readers.read(session ->
        session.first(
            "select text, model from response where scope = ? and question = ?",
            row -> new Response(question, row.getString(1), row.getString(2)),
            question.scope(),
            stored(question)));
  }

  @Override
  public long trim(Instant before, long most) {
    long forgotten = 0;
    int page = PAGE;
    while (page == PAGE) {
      page = writer.call(session -> trimPage(session, before, most));
      forgotten += page;
    }
    return forgotten;
  }

  private static int trimPage(Session session, Instant before, long most) throws SQLException {
    long last = session.number("select max(id) from response");
    return session.update(
        "delete from response where id in (select id from response order by id limit ?)"
            + " and (at < ? or id <= ?)",
        PAGE,
        Stored.time(before),
        last - most);
  }
}
