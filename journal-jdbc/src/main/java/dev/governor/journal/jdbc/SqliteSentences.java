package dev.governor.journal.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in a sentence what SQLite says in a code.
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
