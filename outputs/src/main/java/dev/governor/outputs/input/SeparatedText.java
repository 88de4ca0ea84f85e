package dev.governor.outputs.input;

import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// Rows of cells under a header, quoted where need be (RFC 4180). Cells stay strings; blank lines
/// are skipped, and so are spaces before a cell that is not in quotes.
record SeparatedText(char separator) implements TextFormat {

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .enable(CsvReadFeature.SKIP_EMPTY_LINES)
          .build();

  @Override
  public void read(Utf8Text text, ItemSource.RowHandler rows) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    try (JsonParser parser = MAPPER.reader(schema).createParser(text)) {
      Records records = new Records(text, parser);
      if (!records.next()) {
        return;
      }
      List<String> header = header(text, records);
      while (records.next()) {
        rows.accept(new Row(records.line, row(text, header, records)));
      }
    }
  }

  private static List<String> header(Utf8Text text, Records first) {
    List<String> names = new ArrayList<>();
    for (String cell : first.cells) {
      String name = cell.strip();
      int column = names.size() + 1;
      if (name.isEmpty()) {
        throw text.wrong(first.line, "column %d has no name; give it one".formatted(column));
      }
      if (names.contains(name)) {
        throw text.wrong(
            first.line,
            "the columns %d and %d are both called '%s'; rename one"
                .formatted(names.indexOf(name) + 1, column, name));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static ObjectNode row(Utf8Text text, List<String> header, Records current) {
    if (current.cells.size() != header.size()) {
      throw text.wrong(
          current.line,
          "the row has %d cells, the header has %d; put a cell that has the separator in it in quotes"
              .formatted(current.cells.size(), header.size()));
    }
    ObjectNode row = Json.object();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), current.cells.get(i));
    }
    return row;
  }

  /// A parser that gives one row at a time, and whose complaints name file and line.
  private static final class Records {
    private final Utf8Text text;
    private final JsonParser parser;
    private final List<String> cells = new ArrayList<>();
    private long line = 1;

    Records(Utf8Text text, JsonParser parser) {
      this.text = text;
      this.parser = parser;
    }

    /// Whether there is another row; it is in `cells` then, and starts in `line`.
    boolean next() {
      cells.clear();
      try {
        text.rowStarts(Math.max(1, parser.currentLocation().getLineNr()));
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
          if (token == JsonToken.VALUE_STRING) {
            line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
            cells.add(parser.getString());
          }
          token = parser.nextToken();
        }
        return !cells.isEmpty();
      } catch (JacksonException e) {
        long at = cells.isEmpty() ? ParserProblem.line(e) : line;
        throw text.wrong(at, "the row cannot be told into cells: " + ParserProblem.words(e), e);
      }
    }
  }
}
