package dev.governor.bench.proof;

import dev.governor.simulator.bill.Bill;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What all simulators of a trial charged together.
record Bills(List<Bill> bills) {

  Bills {
    bills = List.copyOf(bills);
  }

  Charged of(String customId) {
    return bills.stream()
        .map(bill -> Charged.of(bill.of(customId)))
        .reduce(Charged.NOTHING, Charged::plus);
  }

  Charged all() {
    return bills.stream()
        .map(bill -> Charged.of(bill.totals()))
        .reduce(Charged.NOTHING, Charged::plus);
  }

  /// How often a question was heard.
  long received(String customId) {
    return bills.stream().mapToLong(bill -> bill.calls(customId).received()).sum();
  }

  Set<String> customIds() {
    Set<String> all = new HashSet<>();
    bills.forEach(bill -> all.addAll(bill.customIds()));
    return all;
  }
}
