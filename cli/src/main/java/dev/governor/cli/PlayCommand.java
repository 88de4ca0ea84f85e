package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.cli.play.ChanceAnswers;
import dev.governor.cli.play.Session;
import dev.governor.cli.play.TypedAnswers;
import dev.governor.cli.watch.TerminalWidth;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "play",
    description = {
      "Plays a story in the terminal, or draws it.",
      "Type the number of a choice, w to let time pass, q to quit; a script of such lines can be",
      "piped in."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor play storylines OCCODON",
      "  governor play occodon.json --svg occodon.svg",
      "  governor play storylines OCCODON --seed 3",
      "  printf '1%%n2%%nq%%n' | governor play storylines OCCODON"
    })
final class PlayCommand implements Callable<Integer> {

  private static final int USUAL_WIDTH = 80;
  private static final int MOST_WIDTH = 92;

  private final Surroundings in;

  @Parameters(
      index = "0",
      paramLabel = "FILE|JOB",
      description = "A file with one result as JSON, or a job's id.")
  String source = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KEY",
      description = "Which of the job's results, such as OCCODON.")
  Optional<String> key = Optional.empty();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draws the story into this new file, and plays nothing.")
  Optional<Path> svg = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Lets chance play; another number plays otherwise.")
  Optional<Long> seed = Optional.empty();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  PlayCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Playable playable = Playable.find(in, home.in(in), source, key);
    if (svg.isPresent()) {
      draw(playable, svg.get());
    } else {
      new Session(in.screen(), width(), answers()).play(playable.begin());
    }
    return ExitCode.OK;
  }

  private Session.Answers answers() {
    return seed.<Session.Answers>map(
            number -> new ChanceAnswers(in.screen(), new SplittableRandom(number)))
        .orElseGet(() -> new TypedAnswers(in.screen(), in.typed()));
  }

  private int width() {
    return in.screen().isTerminal() ? Math.min(TerminalWidth.measure(), MOST_WIDTH) : USUAL_WIDTH;
  }

  private void draw(Playable playable, Path typed) {
    Path file = in.path(typed);
    String picture = playable.picture();
    try {
      Files.writeString(file, picture, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          "The file '" + file + "' is there already: remove it, or name another with --svg", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          "The file '%s' cannot be written (%s): name another with --svg"
              .formatted(file, e.getMessage()),
          e);
    }
    in.screen().say("Drawn into " + in.shown(file));
  }
}
