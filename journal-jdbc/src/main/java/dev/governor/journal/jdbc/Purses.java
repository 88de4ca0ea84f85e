package dev.governor.journal.jdbc;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Reservation;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.provider.Cost;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds back what attempts may cost, and settles it by their answers. A purse is read once in a
/// transaction and written once, however many attempts there are. For the writer's thread.
final class Purses {

  private static final String WRITE =
      "insert into purse (scope, spent, reserved, uncertain) values (?, ?, ?, ?)"
          + " on conflict (scope) do update set spent = excluded.spent,"
          + " reserved = excluded.reserved, uncertain = excluded.uncertain";

  /// @param account its number, or 0
  private record Payer(long job, long account, long day) {}

  private final Accounts accounts = new Accounts();
  private final Map<Long, SpendScope.OfJob> jobs = new HashMap<>();

  /// Those of this transaction.
  private final Map<SpendScope, Purse> purses = new HashMap<>();

  private final Map<Payer, List<Purse>> byPayer = new HashMap<>();

  /// A new transaction starts: others may have written.
  void begin() {
    purses.clear();
    byPayer.clear();
  }

  /// Forgets what was remembered or waits to be written: it was undone.
  void forget() {
    begin();
    jobs.clear();
    accounts.forget();
  }

  /// Holds back what an attempt may cost.
  ///
  /// @return what is to be noted with it
  /// @throws BudgetException if that does not fit under a cap; nothing is held back then
  Reserved reserve(Session session, Entry.Intent intent) throws SQLException {
    Reservation wanted = intent.reservation();
    if (wanted.account().isEmpty()) {
      return Reserved.NONE;
    }
    long amount = Optional.ofNullable(Stored.cost(wanted.worst())).orElse(0L);
    Reserved reserved =
        new Reserved(amount, accounts.number(session, wanted.account()), Stored.time(intent.at()));
    List<Purse> all = of(session, intent.lease().job(), reserved);
    if (wanted.caps().isCapped()) {
      for (Purse purse : all) {
        purse.check(session, wanted.caps(), amount, intent.at());
      }
    }
    all.forEach(purse -> purse.reserve(amount));
    return reserved;
  }

  /// Holds back what some attempts may cost together: for all of them, or for none.
  ///
  /// @return what is to be noted with each
  /// @throws BudgetException if one of them does not fit under a cap beside those before it
  List<Reserved> reserveAll(Session session, List<Entry.Intent> intents) throws SQLException {
    List<Reserved> into = new ArrayList<>(intents.size());
    try {
      for (Entry.Intent intent : intents) {
        into.add(reserve(session, intent));
      }
      return into;
    } catch (BudgetException refusal) {
      for (int i = 0; i < into.size(); i++) {
        settle(session, intents.get(i).lease().job(), into.get(i), Cost.FREE);
      }
      // What is left, the caller is told without those of its own that would have fitted.
      throw purse(session, refusal.scope())
          .refusal(session, refusal.limit(), refusal.worst(), intents.get(into.size()).at());
    }
  }

  /// What was held back comes to what it was spent for; a cost that nobody knows counts as its
  /// worst case from now on.
  void settle(Session session, long job, Reserved reserved, Cost cost) throws SQLException {
    Long spent = Stored.cost(cost);
    if (reserved.amount() == 0 && (spent == null || spent == 0)) {
      return;
    }
    of(session, job, reserved)
        .forEach(purse -> purse.settle(reserved.amount(), Optional.ofNullable(spent)));
  }

  /// Writes what changed.
  void flush(Session session) throws SQLException {
    boolean isChanged = false;
    for (Purse purse : purses.values()) {
      if (purse.isChanged()) {
        session.batch(
            WRITE,
            PurseTable.name(purse.scope()),
            purse.spent(),
            purse.reserved(),
            purse.uncertain());
        isChanged = true;
      }
    }
    if (isChanged) {
      session.flush(WRITE);
    }
    begin();
  }

  private List<Purse> of(Session session, long job, Reserved reserved) throws SQLException {
    Payer payer = new Payer(job, reserved.account(), PurseTable.day(reserved.sentAt()));
    List<Purse> known = byPayer.get(payer);
    if (known == null) {
      known = read(session, payer);
      byPayer.put(payer, known);
    }
    return known;
  }

  private List<Purse> read(Session session, Payer payer) throws SQLException {
    Purse ofJob = purse(session, job(session, payer.job));
    if (payer.account == 0) {
      return List.of(ofJob);
    }
    String account = accounts.name(session, payer.account);
    return List.of(
        ofJob,
        purse(session, new SpendScope.OfDay(account, LocalDate.ofEpochDay(payer.day))),
        purse(session, new SpendScope.OfAccount(account)));
  }

  private Purse purse(Session session, SpendScope scope) throws SQLException {
    Purse known = purses.get(scope);
    if (known == null) {
      known = PurseTable.read(session, scope);
      purses.put(scope, known);
    }
    return known;
  }

  private SpendScope.OfJob job(Session session, long job) throws SQLException {
    SpendScope.OfJob known = jobs.get(job);
    if (known == null) {
      known = new SpendScope.OfJob(JobTable.get(session, job).id());
      jobs.put(job, known);
    }
    return known;
  }
}
