package dev.governor.journal.jdbc;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// Keeps the migrations quiet: what goes wrong comes out as an exception. Public for Flyway, which
/// makes it by its name.
public final class SilentLogs implements LogCreator {

  @Override
  public Log createLogger(Class<?> clazz) {
    return new Silent();
  }

  private static final class Silent implements Log {
    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Exception e) {}

    @Override
    public void notice(String message) {}
  }
}
