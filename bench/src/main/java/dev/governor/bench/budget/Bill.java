package dev.governor.bench.budget;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// What a provider charged, job by job, whether or not anybody heard of it. Thread-safe.
final class Bill {

  private final Map<String, BigDecimal> byJob = new HashMap<>();

  synchronized void charge(String job, BigDecimal usd) {
    byJob.merge(job, usd, BigDecimal::add);
  }

  synchronized BigDecimal of(String job) {
    return byJob.getOrDefault(job, BigDecimal.ZERO);
  }

  synchronized BigDecimal sum() {
    return byJob.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
