package dev.governor.wiring.jobfile;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in plain words what the YAML parser stumbled over.
final class YamlProblem {

  private YamlProblem() {}

  /// What the parser says, and what it means.
  private record Phrase(String said, String meant) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("character '\\t(TAB)'", "there is a tab: YAML indents with spaces only"),
          new Phrase(
              "mapping values are not allowed here",
              "a colon stands where none can: put text that contains ': ' in quotes, and check the"
                  + " indentation"),
          new Phrase(
              "while scanning a quoted scalar found unexpected end of stream",
              "a quote is opened here and never closed"),
          new Phrase("unexpected end of stream", "the file ends in the middle of a value"),
          new Phrase("expected ',' or ']'", "this list needs a comma or its closing ]"),
          new Phrase(
              "expected ',' or '}'",
              "this block needs a comma or its closing }: put text that starts with { in quotes"),
          new Phrase(
              "but found '<block mapping start>'",
              "this line is indented differently from the lines that it belongs to"),
          new Phrase(
              "but found '<scalar>'",
              "there is text after the end of the value: put the whole value in quotes"),
          new Phrase("but found '?'", "a list and a block of fields are mixed here"),
          new Phrase("could not find expected ':'", "this line has no colon after its name"),
          new Phrase(
              "that cannot start any token",
              "a value cannot start with this character: put the value in quotes"),
          new Phrase("expected the node content", "a value is missing here"),
          new Phrase(
              "while scanning a block scalar",
              "the text of | or > starts on the next line: nothing may follow the sign itself"),
          new Phrase("unknown escape character", "this \\ is not an escape: use single quotes"));

  static String words(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + " ";
    String said = context + e.getProblem();
    return PHRASES.stream()
        .filter(phrase -> said.contains(phrase.said()))
        .findFirst()
        .map(Phrase::meant)
        .orElse("this is not YAML (" + said + ")");
  }
}
