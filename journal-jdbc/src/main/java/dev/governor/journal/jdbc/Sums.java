package dev.governor.journal.jdbc;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.provider.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What is counted and summed from the entries, whenever it is asked for.
final class Sums {

  private Sums() {}

  /// How many requests a job has: they are added in order and without gaps.
  static long requests(Session session, long job) throws SQLException {
    return session
        .first(
            "select place from request where place between ? and ? order by place desc limit 1",
            row -> Place.index(row.getLong(1)) + 1,
            Place.first(job),
            Place.last(job))
        .orElse(0L);
  }

  static Counts counts(Session session, long job) throws SQLException {
    long total = requests(session, job);
    long ended = inJob(session, "select count(*) from ending where place between ? and ?", job);
    long failed =
        inJob(
            session,
            "select count(*) from ending where cause is not null and place between ? and ?",
            job);
    if (state(session, job).leavesTheRest()) {
      return new Counts(total, 0, 0, ended - failed, failed, total - ended);
    }
    long running =
        session.number(
            "select count(distinct a.place) "
                + OPEN_IN_LEASES
                + " and (l.until <> 0 or "
                + Batches.OPEN_ATTEMPT
                + ") and not exists (select 1 from ending e where e.place = a.place)",
            Place.first(job),
            Place.first(job),
            job);
    return new Counts(total, total - ended - running, running, ended - failed, failed, 0);
  }

  static Totals totals(Session session, long job) throws SQLException {
    Totals sum = Totals.NONE;
    for (long registration : registrations(session, job)) {
      Totals one = totalsOfRegistration(session, registration);
      sum =
          new Totals(
              sum.attempts() + one.attempts(),
              sum.usage().plus(one.usage()),
              sum.usd().add(one.usd()),
              sum.unknownCosts() + one.unknownCosts());
    }
    return sum;
  }

  static long violations(Session session, long job) throws SQLException {
    long first = Place.first(job);
    long end = first + requests(session, job);
    long doubled =
        session.number(
            "select count(*) from (select place from ending where place between ? and ?"
                + " group by place having count(*) > 1) as doubled",
            first,
            Place.last(job));
    long outside =
        session.number(
            "select count(*) from (select place from ending where place between ? and ?"
                + " union select place from attempt where place between ? and ?) as outside",
            end,
            Place.last(job),
            end,
            Place.last(job));
    return doubled + outside;
  }

  /// All registrations of the job's id, oldest first.
  static List<Long> registrations(Session session, long job) throws SQLException {
    return session.all(
        "select number from job where id = (select id from job where number = ?) order by number",
        row -> row.getLong(1),
        job);
  }

  /// Attempts without an answer: there can be none outside the ranges of leases.
  private static final String OPEN_IN_LEASES =
      "from lease l join attempt a on a.place between ? + l.first_index and ? + l.last_index"
          + " left join answer n on n.place = a.place and n.number = a.number"
          + " where l.job = ? and n.place is null";

  private static Totals totalsOfRegistration(Session session, long job) throws SQLException {
    long attempts = inJob(session, "select count(*) from attempt where place between ? and ?", job);
    boolean running = !state(session, job).isFinished();
    long interrupted =
        session.number(
            "select count(*) "
                + OPEN_IN_LEASES
                + (running ? " and l.until = 0 and not " + Batches.OPEN_ATTEMPT : ""),
            Place.first(job),
            Place.first(job),
            job);
    return session
        .first(
            "select sum(input_tokens), sum(output_tokens), sum(cache_read_tokens),"
                + " sum(cache_write_tokens), sum(cost), count(*) - count(cost)"
                + " from answer where place between ? and ?",
            row -> totals(row, attempts, interrupted),
            Place.first(job),
            Place.last(job))
        .orElseThrow();
  }

  private static Totals totals(ResultSet row, long attempts, long interrupted) throws SQLException {
    Usage usage = new Usage(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    return new Totals(attempts, usage, Stored.usd(row.getLong(5)), row.getLong(6) + interrupted);
  }

  private static JobState state(Session session, long job) throws SQLException {
    return session
        .first(
            "select state, reason from job where number = ?",
            row -> JobState.of(row.getString(1), row.getString(2)),
            job)
        .orElseThrow(() -> new IllegalArgumentException("there is no job number " + job));
  }

  private static long inJob(Session session, String sql, long job) throws SQLException {
    return session.number(sql, Place.first(job), Place.last(job));
  }
}
