package dev.governor.engine.watch;

/// Waits that must not be cut short; an interrupt that comes meanwhile is kept for later.
public final class Uninterruptibly {

  private Uninterruptibly() {}

  public static void join(Thread thread) {
    await(thread::join);
  }

  public static void await(Wait wait) {
    boolean interrupted = false;
    while (true) {
      try {
        wait.run();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// A wait that may be begun again.
  @FunctionalInterface
  public interface Wait {
    void run() throws InterruptedException;
  }
}
