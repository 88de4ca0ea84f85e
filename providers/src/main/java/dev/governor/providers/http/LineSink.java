package dev.governor.providers.http;

/// Takes the lines of an answer as they arrive, without their ends; empty ones are left out.
@FunctionalInterface
public interface LineSink {
  void line(String line);
}
