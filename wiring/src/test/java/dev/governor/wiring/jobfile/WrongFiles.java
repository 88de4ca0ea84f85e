package dev.governor.wiring.jobfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the tables of wrong files: after `###` the case's name, then the file, then after each `>`
/// one sentence that must be said. `\t` stands for a tab, which editors like to lose.
final class WrongFiles {

  private static final Pattern CASES = Pattern.compile("(?m)^### ");

  private WrongFiles() {}

  /// @param onlyReader whether a JSON Schema cannot see what is wrong
  record Case(String name, String yaml, String sentences, boolean onlyReader) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> in(String resource) {
    List<Case> cases = new ArrayList<>();
    for (String block : CASES.split(text(resource), -1)) {
      if (block.isBlank() || block.startsWith("#")) {
        continue;
      }
      int headEnd = block.indexOf('\n');
      String head = block.substring(0, headEnd);
      StringBuilder yaml = new StringBuilder();
      List<String> sentences = new ArrayList<>();
      for (String line : block.substring(headEnd + 1).stripTrailing().split("\n", -1)) {
        if (line.startsWith("> ")) {
          sentences.add(line.substring(2));
        } else {
          yaml.append(line.replace("\\t", "\t")).append('\n');
        }
      }
      String mark = " (only the reader)";
      cases.add(
          new Case(
              head.replace(mark, ""),
              yaml.toString(),
              String.join("\n", sentences),
              head.endsWith(mark)));
    }
    return cases;
  }

  private static String text(String resource) {
    try (InputStream in = WrongFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
