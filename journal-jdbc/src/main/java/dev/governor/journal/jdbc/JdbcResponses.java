package dev.governor.journal.jdbc;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Response;
import dev.governor.api.journal.Responses;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The known answers as a journal's user sees them.
final class JdbcResponses implements Responses {

  static final String KEEP =
      "insert into response (id, scope, question, at, model, text) values (?, ?, ?, ?, ?, ?)";
  static final String KEEP_KEY = "insert into response_key (id, scope, question) values (?, ?, ?)";

  /// Forgotten in one transaction: others must be able to write in between.
  private static final int PAGE = 1_000;

  private final Writer writer;
  private final Readers readers;
  private final KnownQuestions questions;

  JdbcResponses(Writer writer, Readers readers, KnownQuestions questions) {
    this.writer = writer;
    this.readers = readers;
    this.questions = questions;
  }

  @Override
  public Optional<Response> find(QuestionKey question) {
    OptionalLong place = questions.find(question);
    return place.isEmpty()
        ? Optional.empty()
        : readers.read(session ->
            session.first(
                "select text, model from response where id = ? and scope = ? and question = ?",
                row -> new Response(question, row.getString(1), row.getString(2)),
                place.getAsLong(),
                question.scope(),
                KnownQuestions.stored(question)));
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
    int forgotten =
        session.update(
            "delete from response where id in (select id from response order by id limit ?)"
                + " and (at < ? or id <= ?)",
            PAGE,
            Stored.time(before),
            last - most);
    if (forgotten > 0) {
      session.update(
          "delete from response_key where id < coalesce((select min(id) from response), ?)",
          last + 1);
    }
    return forgotten;
  }
}
