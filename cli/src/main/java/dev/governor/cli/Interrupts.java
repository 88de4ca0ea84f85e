package dev.governor.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// What Ctrl-C, SIGTERM and the closing of a terminal do while a job runs: the first lets it stop
/// cleanly, the second ends the process at once.
///
/// A shutdown hook cannot hear a second signal, so the signals themselves are handled, by the JDK's
/// own class for that. The compiler warns of it, so it is found by name; a JDK without it ends at
/// the first signal, which the journal survives as it survives a kill.
final class Interrupts {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final AtomicBoolean isInterrupted = new AtomicBoolean();
  private volatile Runnable onFirst = Interrupts::halt;

  /// From now on signals are heard; until [#onFirst] says more, the first one ends the process.
  void listen() {
    SIGNALS.forEach(this::handle);
  }

  /// From now on the first signal does this, on a thread of its own.
  void onFirst(Runnable action) {
    onFirst = action;
  }

  boolean isInterrupted() {
    return isInterrupted.get();
  }

  /// What a signal does.
  void interrupt() {
    if (isInterrupted.compareAndSet(false, true)) {
      onFirst.run();
    } else {
      halt();
    }
  }

  private static void halt() {
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  private void handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(), new Class<?>[] {handler}, interrupting());
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    } catch (ReflectiveOperationException e) {
      // This JDK, or this system, has no such signal: it does what it always did.
    }
  }

  private InvocationHandler interrupting() {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "handle" -> {
            Thread.ofPlatform().daemon().name("signal").start(this::interrupt);
            yield null;
          }
          default -> method.invoke(this, arguments);
        };
  }
}
