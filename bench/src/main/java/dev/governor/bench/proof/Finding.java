package dev.governor.bench.proof;

import java.util.List;

/// What came of a trial.
///
/// @param kills that struck
/// @param lost requests without an ending
/// @param inFlight attempts that were in a dying process's hands alone, over all kills
/// @param atProvider attempts in open batches, over all kills
/// @param audit the ledger against the bill
/// @param problems sentences; none if all holds
record Finding(
    Trial trial,
    int kills,
    long lost,
    long inFlight,
    long atProvider,
    Audit.Result audit,
    List<String> problems) {

  Finding {
    problems = List.copyOf(problems);
  }
}
