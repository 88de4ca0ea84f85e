package dev.governor.bench.proof;

import java.util.Locale;

/// How a trial's job is delivered.
enum Delivery {
  REALTIME,
  BATCH,
  AUTO;

  /// As a job file has it.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
