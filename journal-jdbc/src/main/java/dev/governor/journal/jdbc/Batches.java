package dev.governor.journal.jdbc;

import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.NewBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The batches at providers, and the attempts in them.
final class Batches {

  /// Whether the attempt `a` is in a batch of which an answer is expected still.
  static final String OPEN_ATTEMPT =
      "exists (select 1 from batch_member m join batch b on b.number = m.batch"
          + " where m.place = a.place and m.number = a.number and b.closed_at is null)";

  private static final String MEMBER =
      "insert into batch_member (batch, custom_id, position, place, number)"
          + " values (?, ?, ?, ?, ?)";

  private static final String ANSWERED =
      " exists (select 1 from answer n where n.place = m.place and n.number = m.number)";

  private static final String RECORDS =
      "select b.number, b.tag, b.size, case when b.closed_at is null then (select count(*)"
          + " from batch_member m where m.batch = b.number and not"
          + ANSWERED
          + ") else 0 end, b.sent_at, b.provider_id, b.cancelled_at, b.closed_at, b.note from batch b";

  private static final String MEMBERS =
      "select m.position, m.number,"
          + ANSWERED
          + ", "
          + Requests.COLUMNS
          + " from batch_member m join request r on r.place = m.place where m.batch = ?";

  private final Ledger ledger;

  Batches(Ledger ledger) {
    this.ledger = ledger;
  }

  long open(Session session, NewBatch batch) throws SQLException {
    // What is refused is refused before anything is written: others share the transaction.
    ledger.appendAll(
        session, batch.members().stream().map(member -> intent(member, batch.at())).toList());
    session.update(
        "insert into batch (job, tag, size, sent_at) values (?, ?, ?, ?)",
        batch.job(),
        batch.tag(),
        batch.members().size(),
        Stored.time(batch.at()));
    long number = session.number("select max(number) from batch");
    int position = 0;
    for (NewBatch.Member member : batch.members()) {
      session.batch(
          MEMBER,
          number,
          member.customId(),
          position++,
          Place.of(batch.job(), member.index()),
          member.attempt());
    }
    session.flush(MEMBER);
    return number;
  }

  private static Entry.Intent intent(NewBatch.Member member, Instant at) {
    return new Entry.Intent(
        member.lease(), member.index(), member.attempt(), at, member.reservation());
  }

  static void created(Session session, long batch, String providerId, Instant at)
      throws SQLException {
    session.update(
        "update batch set provider_id = ?, created_at = ? where number = ?",
        providerId,
        Stored.time(at),
        batch);
  }

  static void cancelling(Session session, long batch, Instant at) throws SQLException {
    session.update(
        "update batch set cancelled_at = ? where number = ? and cancelled_at is null",
        Stored.time(at),
        batch);
  }

  static void close(Session session, long batch, String note, Instant at) throws SQLException {
    session.update(
        "update batch set closed_at = ?, note = ? where number = ? and closed_at is null",
        Stored.time(at),
        note,
        batch);
  }

  static List<BatchRecord> ofJob(Session session, long job) throws SQLException {
    return session.all(
        RECORDS + " where b.job = ? order by b.number",
        row ->
            new BatchRecord(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                Stored.time(row.getLong(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(time(row, 7)),
                Optional.ofNullable(time(row, 8)),
                row.getString(9)),
        job);
  }

  static Optional<BatchMember> member(Session session, long batch, String customId)
      throws SQLException {
    return session.first(MEMBERS + " and m.custom_id = ?", Batches::member, batch, customId);
  }

  /// Also after answers that wait to be written.
  List<BatchMember> unanswered(Session session, long batch, int limit) throws SQLException {
    ledger.flush(session);
    return session.all(
        MEMBERS + " and not" + ANSWERED + " order by m.position limit ?",
        Batches::member,
        batch,
        limit);
  }

  private static BatchMember member(ResultSet row) throws SQLException {
    return new BatchMember(row.getInt(1), row.getInt(2), row.getInt(3) != 0, Requests.read(row, 4));
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Stored.time(value);
  }
}
