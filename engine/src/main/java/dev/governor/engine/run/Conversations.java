package dev.governor.engine.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The requests of a run that are being asked. Thread-safe.
final class Conversations {

  private final Set<Running> open = new HashSet<>();
  private boolean isStopping;

  /// Starts one, unless they are being stopped.
  ///
  /// @return whether it was started
  synchronized boolean start(Running running) {
    if (isStopping) {
      return false;
    }
    open.add(running);
    running.start();
    return true;
  }

  synchronized void ended(Running running) {
    open.remove(running);
    if (open.isEmpty()) {
      notifyAll();
    }
  }

  synchronized void awaitAll() throws InterruptedException {
    while (!open.isEmpty()) {
      wait();
    }
  }

  /// Starts no more; stops those that are not sending.
  void stop() {
    stopping().forEach(Running::stop);
  }

  /// Stops all, also those that wait for an answer.
  void abort() {
    stopping().forEach(Running::abort);
  }

  private synchronized List<Running> stopping() {
    isStopping = true;
    return List.copyOf(open);
  }
}
