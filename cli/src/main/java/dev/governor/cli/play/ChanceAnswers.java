package dev.governor.cli.play;

import dev.governor.api.play.Page;
import dev.governor.cli.show.Screen;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers by chance: one of the choices that can be taken, or else waiting. Ends a game that goes
/// round too long.
public final class ChanceAnswers implements Session.Answers {

  private static final int MOST = 500;

  private final Screen screen;
  private final RandomGenerator random;
  private int given;

  public ChanceAnswers(Screen screen, RandomGenerator random) {
    this.screen = screen;
    this.random = random;
  }

  @Override
  public Optional<String> next(Page page) {
    if (given++ == MOST) {
      return Optional.empty();
    }
    int[] open =
        IntStream.range(0, page.choices().size())
            .filter(i -> page.choices().get(i).obstacle().isEmpty())
            .toArray();
    String answer = open.length == 0 ? "w" : String.valueOf(open[random.nextInt(open.length)] + 1);
    screen.print("> " + answer);
    return Optional.of(answer);
  }
}
