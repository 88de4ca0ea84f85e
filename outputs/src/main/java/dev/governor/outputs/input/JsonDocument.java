package dev.governor.outputs.input;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads the elements of one JSON array, one at a time; an object is an array of itself.
public final class JsonDocument implements ItemReader {

  @Override
  public boolean accepts(Path path) {
    return FileNames.endsWith(path, ".json");
  }

  @Override
  public String pattern() {
    return "*.json";
  }

  @Override
  public ItemSource open(Path path) {
    return new TextSource(path, JsonDocument::read);
  }

  private static void read(Utf8Text text, ItemSource.RowHandler rows) {
    try (JsonParser parser = Json.mapper().createParser(text)) {
      Tokens tokens = new Tokens(text, parser);
      JsonToken first = tokens.next();
      if (first == JsonToken.START_ARRAY) {
        while (tokens.next() != JsonToken.END_ARRAY) {
          rows.accept(tokens.row());
        }
        tokens.end();
      } else if (first == JsonToken.START_OBJECT) {
        Row only = tokens.row();
        tokens.end();
        rows.accept(only);
      } else if (first != null) {
        throw text.wrong(tokens.line(), "the file must be an array of items, or one object");
      }
    }
  }

  /// A parser whose complaints name file and line.
  private record Tokens(Utf8Text text, JsonParser parser) {

    @Nullable JsonToken next() {
      try {
        JsonToken token = parser.nextToken();
        text.rowStarts(line());
        return token;
      } catch (JacksonException e) {
        throw malformed(e);
      }
    }

    Row row() {
      long line = line();
      try {
        JsonNode value = parser.readValueAsTree();
        return new Row(line, value);
      } catch (JacksonException e) {
        throw malformed(e);
      }
    }

    void end() {
      if (next() != null) {
        throw text.wrong(line(), "something follows the end of the JSON document");
      }
    }

    long line() {
      return parser.currentTokenLocation().getLineNr();
    }

    private InvalidInputException malformed(JacksonException e) {
      return text.wrong(ParserProblem.line(e), ParserProblem.of(e), e);
    }
  }
}
