package dev.governor.cli.play;

import dev.governor.api.play.Game;
import dev.governor.api.play.Page;
import dev.governor.cli.show.Screen;
import java.util.Optional;

/// One person playing one game.
///
/// Each answer is the number of a choice, `w` to let time pass, or `q`; the game ends with the
/// story, with `q`, or with the answers.
public final class Session {

  private final Screen screen;
  private final PageText text;
  private final Answers answers;

  public Session(Screen screen, int width, Answers answers) {
    this.screen = screen;
    this.text = new PageText(screen, width);
    this.answers = answers;
  }

  /// Plays from `begin` on.
  public void play(Game begin) {
    screen.print(begin.title());
    Game game = begin;
    show(game);
    while (!game.page().choices().isEmpty()) {
      Optional<String> answer = answers.next(game.page());
      if (answer.isEmpty() || answer.get().equals("q")) {
        screen.print("You leave the story here.");
        return;
      }
      Game after = answered(game, answer.get());
      if (!after.equals(game)) {
        show(after);
      }
      game = after;
    }
    screen.print("");
    screen.print("The end.");
  }

  private void show(Game game) {
    text.lines(game.page()).forEach(screen::print);
  }

  /// The game after an answer; the same one where nothing came of it, which is told.
  private Game answered(Game game, String answer) {
    if (answer.equals("w")) {
      Game later = game.await();
      if (later.equals(game)) {
        screen.print("No choice here waits for time.");
      }
      return later;
    }
    if (!answer.matches("[0-9]{1,4}")) {
      screen.print(
          "'%s' is no answer: type the number of a choice from 1 to %d, w to wait, or q to quit."
              .formatted(shown(answer), game.page().choices().size()));
      return game;
    }
    return switch (game.take(Integer.parseInt(answer))) {
      case Game.Turn.Taken(Game next) -> next;
      case Game.Turn.Refused(String reason) -> {
        screen.print(reason);
        yield game;
      }
    };
  }

  private static String shown(String answer) {
    return answer.length() <= 40 ? answer : answer.substring(0, 40) + "...";
  }

  /// Where a player's answers come from.
  public interface Answers {

    /// The answer to a page, without space around it; empty if there are no more.
    Optional<String> next(Page page);
  }
}
