package dev.governor.governors.mechanics;

import java.util.Map;
import java.util.TreeMap;

/// From where to where a quantity goes, and what lies in its middle.
///
/// @param median the lower one, of an even number
public record Spread(long min, long median, long max) {

  /// Of values with how often each occurs; there must be one.
  static Spread of(Map<Long, Double> counts) {
    TreeMap<Long, Double> sorted = new TreeMap<>(counts);
    double half = sorted.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
    double passed = 0;
    long median = sorted.lastKey();
    for (Map.Entry<Long, Double> entry : sorted.entrySet()) {
      passed += entry.getValue();
      if (passed >= half) {
        median = entry.getKey();
        break;
      }
    }
    return new Spread(sorted.firstKey(), median, sorted.lastKey());
  }
}
