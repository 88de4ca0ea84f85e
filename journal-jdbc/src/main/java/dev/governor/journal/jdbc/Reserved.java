package dev.governor.journal.jdbc;

/// What is held back for an attempt, as it stands with it.
///
/// @param amount in trillionths of a dollar
/// @param account the number of who pays, or 0
/// @param sentAt as it is stored: by its day it counts
record Reserved(long amount, long account, long sentAt) {
  static final Reserved NONE = new Reserved(0, 0, 0);
}
