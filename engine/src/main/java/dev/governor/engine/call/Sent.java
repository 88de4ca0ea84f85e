package dev.governor.engine.call;

/// What became of an attempt, or of two at once: the answer that counts.
///
/// @param number of the attempt that gave it
/// @param isRecorded whether the ledger has it already, as the request's success
/// @param next the number of the next attempt
record Sent(int number, Judged judged, boolean isRecorded, int next) {}
