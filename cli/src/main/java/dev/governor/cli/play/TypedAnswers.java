package dev.governor.cli.play;

import dev.governor.api.play.Page;
import dev.governor.cli.show.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Answers that are typed, or come line by line from a file or a pipe; then they are repeated, so
/// that what is printed can be read by itself.
public final class TypedAnswers implements Session.Answers {

  private final Screen screen;
  private final BufferedReader lines;

  public TypedAnswers(Screen screen, InputStream typed) {
    this.screen = screen;
    this.lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> next(Page page) {
    screen.out().print("> ");
    screen.out().flush();
    Optional<String> answer = line();
    if (!screen.isTerminal() || answer.isEmpty()) {
      screen.print(answer.orElse(""));
    }
    return answer;
  }

  private Optional<String> line() {
    try {
      return Optional.ofNullable(lines.readLine())
          .map(line -> line.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
