package dev.governor.cli.watch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many characters fit in a line of the terminal.
public final class TerminalWidth {

  private static final int USUAL = 80;
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{2,4})\\s*");

  private TerminalWidth() {}

  /// Asks the terminal; 80 where there is none to ask.
  public static int measure() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = SIZE.matcher(answer);
      boolean ended = stty.waitFor(1, TimeUnit.SECONDS);
      return ended && size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
    } catch (IOException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
