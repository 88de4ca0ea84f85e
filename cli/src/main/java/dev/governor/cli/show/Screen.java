package dev.governor.cli.show;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where output goes, and what it can show.
///
/// @param out results, always UTF-8
/// @param err progress and errors
/// @param isTerminal whether a person sees both, and lines can be drawn again
/// @param hasColours whether to colour what a person sees
/// @param isUnicode whether more than ASCII can be shown
public record Screen(
    PrintStream out, PrintStream err, boolean isTerminal, boolean hasColours, boolean isUnicode) {

  private static final int BUFFER = 1 << 13;

  /// The process's own streams.
  public static Screen ofProcess(Map<String, String> environment) {
    boolean isTerminal = isTerminal(environment);
    return new Screen(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        isTerminal,
        isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        isUtf8());
  }

  private static boolean isUtf8() {
    return System.getProperty("native.encoding", "").equalsIgnoreCase("UTF-8");
  }

  private static boolean isTerminal(Map<String, String> environment) {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb")
        && environment.getOrDefault("CI", "").isEmpty();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }

  /// @param text in the colour, where there are colours
  public String in(Colour colour, String text) {
    return hasColours ? colour.code() + text + Colour.OFF : text;
  }

  /// Says a sentence that is no result: what is wrong, or what goes on.
  public void say(String sentence) {
    out.flush();
    err.println(sentence);
    err.flush();
  }

  /// Prints a line of the result.
  public void print(String line) {
    out.println(line);
  }

  /// Whether nobody reads the result any more, as with `| head`.
  public boolean isAbandoned() {
    return out.checkError();
  }
}
