package dev.governor.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.governor.api.time.Time;
import java.lang.management.ManagementFactory;

/// What a piece of work took.
///
/// @param wallNanos by the clock
/// @param cpuNanos of the whole process: the garbage collector's and the compiler's are in it
record Span(long wallNanos, long cpuNanos) {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /// A piece of work that is measured.
  interface Work {
    void run() throws Exception;
  }

  static Span of(Work work) throws Exception {
    Time time = Time.system();
    long wall = time.nanos();
    long cpu = PROCESS.getProcessCpuTime();
    work.run();
    return new Span(time.nanos() - wall, PROCESS.getProcessCpuTime() - cpu);
  }

  double cpuMicrosEach(int requests) {
    return cpuNanos / 1e3 / requests;
  }

  double perSecond(int requests) {
    return requests * 1e9 / wallNanos;
  }
}
