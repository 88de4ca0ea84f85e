package dev.governor.testkit.journal;

import dev.governor.api.journal.Spending;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The money of one scope in memory, as simple as it can be, in whole dollars.
final class MoneyModel {

  private record Attempt(long index, int number) {}

  private final int limit;
  private final Map<Attempt, Integer> open = new HashMap<>();
  private int spent;
  private int uncertain;

  MoneyModel(int limit) {
    this.limit = limit;
  }

  /// @return whether it fits
  boolean reserve(long index, int number, int amount) {
    if (spent + uncertain + reserved() + amount > limit) {
      return false;
    }
    open.put(new Attempt(index, number), amount);
    return true;
  }

  boolean isOpen(long index, int number) {
    return open.containsKey(new Attempt(index, number));
  }

  /// What is reserved for it.
  int open(long index, int number) {
    return open.getOrDefault(new Attempt(index, number), 0);
  }

  /// @param cost empty if nobody knows it
  void settle(long index, int number, Optional<Integer> cost) {
    int amount = open(index, number);
    open.remove(new Attempt(index, number));
    spent += cost.orElse(0);
    uncertain += cost.isPresent() ? 0 : amount;
  }

  /// The process that made the attempts is gone.
  void interrupt() {
    uncertain += reserved();
    open.clear();
  }

  Spending spending() {
    return new Spending(usd(spent), usd(reserved()), usd(uncertain));
  }

  private int reserved() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// As a journal writes it.
  private static BigDecimal usd(int dollars) {
    return dollars == 0 ? BigDecimal.ZERO : new BigDecimal(dollars).stripTrailingZeros();
  }
}
