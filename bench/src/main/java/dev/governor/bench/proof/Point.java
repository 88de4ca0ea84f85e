package dev.governor.bench.proof;

import java.util.Arrays;
import java.util.Locale;

/// Where a process is killed: right behind the moment that it is named for, unless it says before.
enum Point {
  DURING_INTAKE(1),
  INTENT_DURABLE(40),
  BEFORE_SEND(40),
  AFTER_ANSWER_BEFORE_APPEND(40),
  ANSWER_APPENDED(40),
  ANSWER_DURABLE(40),
  BATCH_OPEN_DURABLE(1),
  BATCH_CREATED_BEFORE_ID_RECORDED(1),
  BATCH_ID_RECORDED(1),
  BEFORE_BATCH_IS_LOOKED_FOR(1),
  DURING_POLL(4),
  MID_FETCH(50),
  BATCH_CANCELLED(1),
  BATCH_BEFORE_CLOSE(1),
  DURING_OUTPUT_WRITING(60);

  private final int most;

  /// @param most of its passings that a process may live to see
  Point(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  /// As it is written and shown: `mid-fetch`.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Point of(String label) {
    return Arrays.stream(values())
        .filter(point -> point.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no point is called " + label));
  }
}
