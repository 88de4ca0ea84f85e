package dev.governor.engine.pipeline;

import dev.governor.api.journal.ResultRow;

/// Why a request failed, in a word.
final class Causes {

  private Causes() {}

  static String of(ResultRow row) {
    return switch (row.ending()) {
      case ResultRow.Ending.Failed failed -> failed.cause();
      case ResultRow.Ending.Succeeded _ ->
          throw new IllegalArgumentException(row.key() + " succeeded");
    };
  }
}
