package dev.governor.outputs.input;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a JSON value from every line; lines without any are skipped.
public final class JsonLines implements ItemReader {

  @Override
  public boolean accepts(Path path) {
    return FileNames.endsWith(path, ".jsonl") || FileNames.endsWith(path, ".ndjson");
  }

  @Override
  public String pattern() {
    return "*.jsonl, *.ndjson";
  }

  @Override
  public ItemSource open(Path path) {
    return new TextSource(path, JsonLines::read);
  }

  private static void read(Utf8Text text, ItemSource.RowHandler rows) {
    Lines lines = new Lines(text);
    while (lines.next()) {
      String line = lines.text();
      if (!line.isBlank()) {
        rows.accept(new Row(lines.number(), parse(text, lines.number(), line)));
      }
    }
  }

  private static JsonNode parse(Utf8Text text, long number, String line) {
    try {
      return Json.parse(line);
    } catch (JacksonException e) {
      throw text.wrong(number, ParserProblem.of(e), e);
    }
  }

  /// Cuts a text into lines, one in memory at a time.
  private static final class Lines {
    private final Utf8Text text;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int end;
    private long number;

    Lines(Utf8Text text) {
      this.text = text;
    }

    boolean next() {
      number++;
      line.setLength(0);
      text.rowStarts(number);
      while (position < end || fill()) {
        int start = position;
        while (position < end && buffer[position] != '\n') {
          position++;
        }
        line.append(buffer, start, position - start);
        if (position < end) {
          position++;
          return true;
        }
      }
      return !line.isEmpty();
    }

    private boolean fill() {
      position = 0;
      end = Math.max(0, text.read(buffer, 0, buffer.length));
      return end > 0;
    }

    /// The line without its end; a carriage return is white space to JSON.
    String text() {
      return line.toString();
    }

    long number() {
      return number;
    }
  }
}
