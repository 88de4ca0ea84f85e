package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.time.Time;
import dev.governor.cli.show.Screen;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {

  @TempDir Path folder;

  @Test
  void aFaultOfOurOwnIsOneSentenceAndAFileInTheLogs() throws Exception {
    Path logs = Files.createDirectories(folder.resolve(".governor/logs"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Surroundings in =
        new Surroundings(
            new Screen(stream, stream, false, false, false),
            InputStream.nullInputStream(),
            Map.of(),
            folder,
            Time.system(),
            new Interrupts());
    int code = new Errors(in).report(new IllegalStateException("a bug"), GovernorCommand.in(in));
    Path written;
    try (var files = Files.list(logs)) {
      written = files.findFirst().orElseThrow();
    }
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "governor: This is a fault of Governor itself (IllegalStateException; the details are in "
                + written
                + ")\n");
    assertThat(Files.readString(written)).contains("a bug", "at dev.governor.cli.ErrorsTest");
  }
}
