package dev.governor.bench.schedule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// When jobs would end that share a lane by their weights, if requests could be divided at will and
/// nothing were ever lost: generalized processor sharing.
final class Ideal {

  private static final double NOTHING = 1e-6;

  private Ideal() {}

  /// In seconds since the first arrives, by name.
  ///
  /// @param perSecond requests that the lane lets through
  static Map<String, Double> ends(List<Part> parts, double perSecond) {
    Map<String, Double> left = new HashMap<>();
    parts.forEach(part -> left.put(part.name(), (double) part.requests()));
    Map<String, Double> ends = new LinkedHashMap<>();
    double now = 0;
    while (ends.size() < parts.size()) {
      double from = now;
      List<Part> active =
          parts.stream()
              .filter(part -> part.arrives() <= from && !ends.containsKey(part.name()))
              .toList();
      double weights = active.stream().mapToDouble(part -> part.priority().weight()).sum();
      double next = nextArrival(parts, now);
      for (Part part : active) {
        double pace = perSecond * part.priority().weight() / weights;
        next = Math.min(next, now + left.getOrDefault(part.name(), 0.0) / pace);
      }
      for (Part part : active) {
        double done = (next - now) * perSecond * part.priority().weight() / weights;
        if (left.merge(part.name(), -done, Double::sum) < NOTHING) {
          ends.put(part.name(), next);
        }
      }
      now = next;
    }
    return ends;
  }

  private static double nextArrival(List<Part> parts, double now) {
    return parts.stream()
        .mapToDouble(Part::arrives)
        .filter(arrives -> arrives > now)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
