package dev.governor.journal.jdbc;

/// A request's key in the tables: the job's number and the request's index in one 64-bit number.
final class Place {

  private static final int INDEX_BITS = 40;
  private static final long MAX_INDEX = (1L << INDEX_BITS) - 1;
  private static final long MAX_JOB = (1L << (63 - INDEX_BITS)) - 1;

  private Place() {}

  static long of(long job, long index) {
    if (job < 0 || job > MAX_JOB || index < 0 || index > MAX_INDEX) {
      throw new IllegalArgumentException(
          "job number %d cannot have a request with index %d".formatted(job, index));
    }
    return (job << INDEX_BITS) + index;
  }

  /// The place of a job's first request.
  static long first(long job) {
    return of(job, 0);
  }

  /// The last place that a job could have.
  static long last(long job) {
    return of(job, MAX_INDEX);
  }

  static long job(long place) {
    return place >> INDEX_BITS;
  }

  static long index(long place) {
    return place & MAX_INDEX;
  }
}
