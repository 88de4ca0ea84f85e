package dev.governor.journal.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in a sentence, and in whose fault it is, what SQLite says in a code.
final class SqliteSentences {

  private static final int PRIMARY_CODE = 0xff;

  private SqliteSentences() {}

  static String of(SQLException failure, Path file) {
    return switch (primary(code(failure))) {
      case SQLITE_FULL ->
          "The disk with the journal %s is full; make room and resume: all that was acknowledged is safe."
              .formatted(file);
      case SQLITE_NOTADB ->
          "The file %s is not a journal, or its beginning is damaged; restore a copy, or name another home."
              .formatted(file);
      case SQLITE_CORRUPT ->
          "The journal %s is damaged; restore a copy of it, or run `sqlite3 %s .recover`."
              .formatted(file, file);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "The journal %s is held by another process; end that one, or try again when it is done."
              .formatted(file);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "The journal %s may only be read; check the rights of the file and its folder."
              .formatted(file);
      case SQLITE_CANTOPEN ->
          "The journal %s cannot be opened; check that it is a file and the rights of its folder."
              .formatted(file);
      case SQLITE_IOERR ->
          "The disk failed under the journal %s (%s); check the disk and its free space, then resume."
              .formatted(file, failure.getMessage());
      default -> "The journal %s could not be used: %s.".formatted(file, failure.getMessage());
    };
  }

  static Fault fault(SQLException failure) {
    return switch (primary(code(failure))) {
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE -> Fault.COMMAND;
      case SQLITE_NOTADB,
          SQLITE_CORRUPT,
          SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_READONLY,
          SQLITE_PERM,
          SQLITE_AUTH,
          SQLITE_CANTOPEN ->
          Fault.JOURNAL;
      // A full disk and a full quota, which is an I/O error; and all that is not known to be else.
      default -> Fault.SHORTAGE;
    };
  }

  static SQLiteErrorCode code(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
  }

  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.UNKNOWN_ERROR
        ? code
        : SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
  }
}
