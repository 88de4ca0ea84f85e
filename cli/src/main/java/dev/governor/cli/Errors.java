package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JournalException;
import dev.governor.cli.show.Colour;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Puts what went wrong into sentences, one a line; what is our own fault into a file as well.
final class Errors {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Surroundings in;

  Errors(Surroundings in) {
    this.in = in;
  }

  int report(Exception failure, CommandLine command) {
    return switch (failure) {
      case InvalidInputException wrong -> say(String.valueOf(wrong.getMessage()));
      case JournalException broken -> say(String.valueOf(broken.getMessage()));
      default -> reportOurs(failure, command);
    };
  }

  int reportUsage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    String near = "";
    String sentence = String.valueOf(failure.getMessage()).strip();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().getFirst();
      near = Nearest.hint(wrong.replaceFirst("=.*", ""), names(command, wrong));
      sentence = unmatched(command, wrong);
    }
    if (near.isEmpty() && !sentence.endsWith(".")) {
      near = "; `" + command.getCommandSpec().qualifiedName() + " --help` shows what it takes";
    }
    return say(sentence + near);
  }

  private static String unmatched(CommandLine command, String wrong) {
    if (wrong.startsWith("-")) {
      return "There is no option '" + wrong + "'";
    }
    return command.getSubcommands().isEmpty()
        ? "'" + wrong + "' is one word too many"
        : "There is no command '" + wrong + "'";
  }

  private static List<String> names(CommandLine command, String wrong) {
    return Stream.concat(
            command.getSubcommands().keySet().stream(),
            command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names())))
        .filter(name -> name.startsWith("-") == wrong.startsWith("-"))
        .toList();
  }

  private int say(String sentences) {
    sentences
        .lines()
        .forEach(line -> in.screen().say(in.screen().in(Colour.BAD, "governor:") + " " + line));
    return ExitCode.BAD_INPUT;
  }

  private int reportOurs(Exception failure, CommandLine command) {
    String where =
        write(failure, command)
            .map(file -> "; the details are in " + file)
            .orElse("; the details could not be written to any file");
    say("This is a fault of Governor itself (" + failure.getClass().getSimpleName() + where + ")");
    return ExitCode.FAULT;
  }

  /// Into the home's logs where they are there already, else into the folder for temporary files.
  private Optional<Path> write(Exception failure, CommandLine command) {
    StringWriter text = new StringWriter();
    text.append("governor ")
        .append(String.join(" ", command.getCommandSpec().names()))
        .append("\n");
    failure.printStackTrace(new PrintWriter(text, true));
    String name = "error-" + STAMP.format(in.time().now()) + ".txt";
    Path logs = home(command).logs();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    return Stream.of(logs, temporary)
        .filter(Files::isDirectory)
        .map(folder -> written(folder.resolve(name), text.toString()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private GovernorHome home(CommandLine command) {
    return command.getMixins().get("home") instanceof HomeOption option
        ? option.in(in)
        : in.home(Optional.empty());
  }

  private static Optional<Path> written(Path file, String text) {
    try {
      return Optional.of(Files.writeString(file, text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
