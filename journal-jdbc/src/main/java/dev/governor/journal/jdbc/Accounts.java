package dev.governor.journal.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The numbers of accounts: an attempt has the number, which is short. For the writer's thread.
final class Accounts {

  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();

  void forget() {
    numbers.clear();
    names.clear();
  }

  long number(Session session, String name) throws SQLException {
    Long known = numbers.get(name);
    if (known == null) {
      session.update("insert into account (name) values (?) on conflict (name) do nothing", name);
      known = session.number("select number from account where name = ?", name);
      numbers.put(name, known);
    }
    return known;
  }

  String name(Session session, long number) throws SQLException {
    String known = names.get(number);
    if (known == null) {
      known =
          session
              .first("select name from account where number = ?", row -> row.getString(1), number)
              .orElseThrow();
      names.put(number, known);
    }
    return known;
  }
}
