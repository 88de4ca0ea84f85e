package dev.governor.journal.jdbc;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The purses as they stand in their table.
final class PurseTable {

  private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

  /// The reservations of attempts without an answer whose lease is nobody's, or has run out.
  private static final String ORPHANED =
      "select sum(a.reserved) from lease l"
          + " join attempt a on a.place between l.job * 1099511627776 + l.first_index"
          + " and l.job * 1099511627776 + l.last_index"
          + " left join answer n on n.place = a.place and n.number = a.number"
          + " where l.until <= ? and a.reserved > 0 and n.place is null and not "
          + Batches.OPEN_ATTEMPT;

  private static final String OF_JOB = " and l.job in (select number from job where id = ?)";
  private static final String OF_ACCOUNT =
      " and a.account = (select number from account where name = ?)";
  private static final String OF_DAY = OF_ACCOUNT + " and a.sent_at >= ? and a.sent_at < ?";

  private record Interrupted(long amount, long account, long day) {}

  private PurseTable() {}

  static String name(SpendScope scope) {
    return switch (scope) {
      case SpendScope.OfJob(JobId job) -> "job:" + job.value();
      case SpendScope.OfDay(String account, LocalDate day) -> "day:" + account + ":" + day;
      case SpendScope.OfAccount(String account) -> "account:" + account;
    };
  }

  static Purse read(Session session, SpendScope scope) throws SQLException {
    return session
        .first(
            "select spent, reserved, uncertain from purse where scope = ?",
            row -> new Purse(scope, row.getLong(1), row.getLong(2), row.getLong(3)),
            name(scope))
        .orElseGet(() -> new Purse(scope, 0, 0, 0));
  }

  static Spending spending(Session session, SpendScope scope, Instant now) throws SQLException {
    Purse purse = read(session, scope);
    long orphaned = purse.reserved() == 0 ? 0 : orphaned(session, scope, now);
    return spending(purse.spent(), purse.reserved(), purse.uncertain(), orphaned);
  }

  static Spending spending(long spent, long reserved, long uncertain, long orphaned) {
    // An answer that waits to be written is out of what is reserved, and an orphan's still.
    long lost = Math.min(reserved, orphaned);
    return new Spending(
        Stored.usd(spent), Stored.usd(reserved - lost), Stored.usd(uncertain + lost));
  }

  /// What is reserved for attempts that nobody works on at that time: it stays so until their
  /// requests are claimed again.
  static long orphaned(Session session, SpendScope scope, Instant now) throws SQLException {
    long time = Stored.time(now);
    return switch (scope) {
      case SpendScope.OfJob(JobId job) -> session.number(ORPHANED + OF_JOB, time, job.value());
      case SpendScope.OfAccount(String account) ->
          session.number(ORPHANED + OF_ACCOUNT, time, account);
      case SpendScope.OfDay(String account, LocalDate day) ->
          session.number(ORPHANED + OF_DAY, time, account, micros(day), micros(day.plusDays(1)));
    };
  }

  /// The attempts of a range of places that are about to be closed as unknown count as their worst
  /// case from now on.
  ///
  /// @param open which attempts `a` are to be closed, beside being without an answer
  /// @return whether there are any such attempts
  static boolean makeUncertain(Session session, long first, long last, String open)
      throws SQLException {
    List<Interrupted> all =
        session.all(
            "select sum(a.reserved), a.account, a.sent_at / 86400000000 from attempt a"
                + " left join answer n on n.place = a.place and n.number = a.number"
                + " where a.place between ? and ? and n.place is null and "
                + open
                + " group by a.account, a.sent_at / 86400000000",
            row -> new Interrupted(row.getLong(1), row.getLong(2), row.getLong(3)),
            first,
            last);
    for (Interrupted one : all) {
      if (one.amount > 0) {
        makeUncertain(session, first, one);
      }
    }
    return !all.isEmpty();
  }

  private static void makeUncertain(Session session, long place, Interrupted one)
      throws SQLException {
    SpendScope job = new SpendScope.OfJob(JobTable.get(session, Place.job(place)).id());
    move(session, job, one.amount);
    List<String> accounts =
        session.all(
            "select name from account where number = ?", row -> row.getString(1), one.account);
    for (String account : accounts) {
      move(session, new SpendScope.OfAccount(account), one.amount);
      move(session, new SpendScope.OfDay(account, LocalDate.ofEpochDay(one.day)), one.amount);
    }
  }

  private static void move(Session session, SpendScope scope, long amount) throws SQLException {
    session.update(
        "update purse set reserved = reserved - ?, uncertain = uncertain + ? where scope = ?",
        amount,
        amount,
        name(scope));
  }

  /// Days since 1970 of a time as it is stored.
  static long day(long time) {
    return Math.floorDiv(time, DAY);
  }

  private static long micros(LocalDate day) {
    return day.toEpochDay() * DAY;
  }
}
