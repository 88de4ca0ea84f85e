package dev.governor.journal.jdbc;

/// What was at fault when a transaction failed: so what is worth another try.
enum Fault {

  /// One command of it cannot be written; the others can.
  COMMAND,

  /// There was too little of something, such as space on the disk; for less there may be enough.
  SHORTAGE,

  /// The journal itself: nothing can be written now.
  JOURNAL
}
