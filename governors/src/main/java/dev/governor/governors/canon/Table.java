package dev.governor.governors.canon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// Reads a table of fact from beside a class; its header names the components of the row's record.
public final class Table {

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final CsvSchema SCHEMA =
      CsvSchema.emptySchema().withHeader().withArrayElementSeparator(";");

  private Table() {}

  /// The rows of `file`, a resource in the package of `beside`; cells with `;` may be lists.
  public static <T> List<T> read(Class<?> beside, String file, Class<T> row) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the table " + file + " is missing beside " + beside);
      }
      try (MappingIterator<T> rows = MAPPER.readerFor(row).with(SCHEMA).readValues(in)) {
        return List.copyOf(rows.readAll());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
