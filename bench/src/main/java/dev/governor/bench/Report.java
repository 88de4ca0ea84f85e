package dev.governor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Prints what was measured, and on what.
final class Report {

  private Report() {}

  static void line(String line) {
    System.out.println(line);
  }

  /// One line on the machine, without anything that names its owner.
  static void machine() {
    Runtime runtime = Runtime.getRuntime();
    line(
        "%s, %d cores, %s; JDK %s, heap at most %d MiB"
            .formatted(
                processor(),
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                runtime.maxMemory() >> 20));
    line("");
  }

  private static String processor() {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpuinfo)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(cpuinfo)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
