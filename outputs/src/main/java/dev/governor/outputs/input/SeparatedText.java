package dev.governor.outputs.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemSource;
import dev.governor.api.data.Json;
import dev.governor.api.data.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Rows of cells under a header, quoted where need be (RFC 4180). Cells stay strings.
record SeparatedText(char separator) implements TextFormat {

  /// A last row that no file can have. Where it does not come back as a row of its own, a quote was
  /// opened and never closed, and has swallowed the rest of the file.
  private static final String END = "\0";

  @Override
  public String tail() {
    return "\n" + END;
  }

  @Override
  public void read(Utf8Text text, ItemSource.RowHandler rows) {
    Records records = new Records(text, separator);
    CsvRecord first = records.next();
    if (isEnd(first)) {
      return;
    }
    List<String> header = header(text, first);
    for (CsvRecord next = records.next(); !isEnd(next); next = records.next()) {
      rows.accept(new Row(next.getStartingLineNumber(), row(text, header, next)));
    }
  }

  private static boolean isEnd(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).equals(END);
  }

  private static List<String> header(Utf8Text text, CsvRecord first) {
    long line = first.getStartingLineNumber();
    List<String> names = new ArrayList<>();
    for (String field : first.getFields()) {
      String name = field.strip();
      int column = names.size() + 1;
      if (name.isEmpty()) {
        throw text.wrong(line, "column %d has no name; give it one".formatted(column));
      }
      if (names.contains(name)) {
        throw text.wrong(
            line,
            "the columns %d and %d are both called '%s'; rename one"
                .formatted(names.indexOf(name) + 1, column, name));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static ObjectNode row(Utf8Text text, List<String> header, CsvRecord cells) {
    if (cells.getFieldCount() != header.size()) {
      throw text.wrong(
          cells.getStartingLineNumber(),
          "the row has %d cells, the header has %d; put a cell that has the separator in it in quotes"
              .formatted(cells.getFieldCount(), header.size()));
    }
    ObjectNode row = Json.object();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.getField(i));
    }
    return row;
  }

  /// The parser, with complaints that name file and line.
  private static final class Records {
    private final Utf8Text text;
    private final Iterator<CsvRecord> records;
    private long line = 1;

    Records(Utf8Text text, char separator) {
      this.text = text;
      this.records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .ofCsvRecord(text)
              .iterator();
    }

    CsvRecord next() {
      text.rowStarts(line);
      CsvRecord next = parsed();
      line = next.getStartingLineNumber();
      String last = next.getField(next.getFieldCount() - 1);
      if (last.endsWith(END) && !isEnd(next)) {
        throw text.wrong(line, "a quote is opened in this row and never closed");
      }
      return next;
    }

    private CsvRecord parsed() {
      try {
        return records.next();
      } catch (CsvParseException e) {
        throw new InvalidInputException("%s: %s".formatted(text.name(), reason(e)), e);
      }
    }

    private static String reason(CsvParseException e) {
      String where = e.getMessage() == null ? "a row" : e.getMessage();
      String line = where.replaceFirst("^.*started in line ", "line ");
      return e.getCause() == null ? line : line + ": " + e.getCause().getMessage();
    }
  }
}
