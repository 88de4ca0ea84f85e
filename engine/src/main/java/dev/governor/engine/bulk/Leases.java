package dev.governor.engine.bulk;

import dev.governor.api.journal.Lease;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The leases that this run holds, by the requests in them. Not thread-safe.
final class Leases {

  private final TreeMap<Long, Lease> byFirst = new TreeMap<>();

  void add(Lease lease) {
    byFirst.put(lease.first(), lease);
  }

  Optional<Lease> of(long index) {
    return Optional.ofNullable(byFirst.floorEntry(index))
        .map(Map.Entry::getValue)
        .filter(lease -> index <= lease.last());
  }
}
