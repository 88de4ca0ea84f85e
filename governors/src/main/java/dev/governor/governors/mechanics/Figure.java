package dev.governor.governors.mechanics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A quantity over all governors.
///
/// @param governors of how many it is known
/// @param over its least, median and most
public record Figure(Metric metric, int governors, Spread over) {

  /// Fewer have no middle half to be far from.
  private static final int ENOUGH = 8;

  private static final double WHISKER = 1.5;

  /// Empty where it is known of nobody.
  static Optional<Figure> of(Metric metric, List<GovernorBalance> balances) {
    List<Long> values = values(metric, balances);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Double> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1.0, Double::sum));
    return Optional.of(new Figure(metric, values.size(), Spread.of(counts)));
  }

  /// Those outside Tukey's fences.
  static List<Outlier> outliers(Metric metric, List<GovernorBalance> balances) {
    List<Long> sorted = values(metric, balances).stream().sorted().toList();
    if (sorted.size() < ENOUGH) {
      return List.of();
    }
    long lower = sorted.get(sorted.size() / 4);
    long upper = sorted.get(sorted.size() - 1 - sorted.size() / 4);
    long reach = Math.round(WHISKER * (upper - lower));
    long low = Math.max(0, lower - reach);
    long high = upper + reach;
    List<Outlier> outliers = new ArrayList<>();
    for (GovernorBalance balance : balances) {
      metric
          .of(balance)
          .filter(value -> value < low || value > high)
          .ifPresent(
              value -> outliers.add(new Outlier(metric, balance.governorId(), value, low, high)));
    }
    return outliers;
  }

  private static List<Long> values(Metric metric, List<GovernorBalance> balances) {
    return balances.stream().map(metric::of).flatMap(Optional::stream).toList();
  }
}
