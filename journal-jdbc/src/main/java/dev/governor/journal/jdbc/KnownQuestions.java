package dev.governor.journal.jdbc;

import dev.governor.api.journal.QuestionKey;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.agrona.collections.Long2LongHashMap;

/// Where the answers to questions stand: the newest ones, by a hash of 64 bits. Two that have these
/// alike are rarer than anything else that could go wrong, and only the newer of them is found;
/// whoever reads an answer compares its question. Thread-safe.
final class KnownQuestions {

  /// Twice as many as stay in the journal, at 16 bytes each and room for as many.
  private static final int MOST = 1_000_000;

  private static final long NONE = 0;

  private static final String STORED =
      "select id, scope, question from response_key order by id desc";

  private final Readers readers;
  private final Long2LongHashMap places = new Long2LongHashMap(NONE);
  private boolean isLoaded;

  KnownQuestions(Readers readers) {
    this.readers = readers;
  }

  /// How a question's digest stands in the tables.
  static byte[] stored(QuestionKey question) {
    return HexFormat.of().parseHex(question.digest());
  }

  /// An answer is about to be written.
  synchronized void add(long scope, byte[] digest, long id) {
    places.put(hash(scope, digest), id);
    if (places.size() > MOST) {
      long oldest = id - MOST / 2;
      places.entrySet().removeIf(entry -> entry.getValue() <= oldest);
    }
  }

  /// Where the answer to a question should be; it may be on its way there still, or gone.
  synchronized OptionalLong find(QuestionKey question) {
    if (!isLoaded) {
      load();
    }
    long id = places.get(hash(question.scope(), stored(question)));
    return id == NONE ? OptionalLong.empty() : OptionalLong.of(id);
  }

  /// What earlier processes have written. What this one has added is newer.
  private void load() {
    readers.read(session -> {
      session.each(
          STORED,
          row -> {
            if (places.size() < MOST) {
              places.putIfAbsent(hash(row.getLong(2), row.getBytes(3)), row.getLong(1));
            }
          });
      return places;
    });
    isLoaded = true;
  }

  private static long hash(long scope, byte[] digest) {
    ByteBuffer halves = ByteBuffer.wrap(digest);
    return halves.getLong() ^ Long.rotateLeft(halves.getLong(), 1) ^ scope;
  }
}
