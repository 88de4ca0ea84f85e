package dev.governor.journal.jdbc;

import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.NewBatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The batches as a journal's user sees them.
final class JdbcBatchLog implements BatchLog {

  private final Writer writer;
  private final Readers readers;
  private final Batches batches;

  JdbcBatchLog(Writer writer, Readers readers, Batches batches) {
    this.writer = writer;
    this.readers = readers;
    this.batches = batches;
  }

  @Override
  public long open(NewBatch batch) {
    return writer.call(session -> batches.open(session, batch));
  }

  @Override
  public void created(long batch, String providerId, Instant at) {
    writer.call(session -> {
      Batches.created(session, batch, providerId, at);
      return batch;
    });
  }

  @Override
  public void cancelling(long batch, Instant at) {
    writer.call(session -> {
      Batches.cancelling(session, batch, at);
      return batch;
    });
  }

  @Override
  public void close(long batch, String note, Instant at) {
    writer.call(session -> {
      Batches.close(session, batch, note, at);
      return batch;
    });
  }

  @Override
  public Optional<BatchMember> member(long batch, String customId) {
    return readers.read(session -> Batches.member(session, batch, customId));
  }

  /// On the writer, so that it comes after all that was appended.
  @Override
  public List<BatchMember> unanswered(long batch, int limit) {
    return writer.call(session -> batches.unanswered(session, batch, limit));
  }
}
