package dev.governor.outputs.input;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import java.nio.file.Path;

/// Reads comma-separated rows under a header.
public final class CsvFile implements ItemReader {

  @Override
  public boolean accepts(Path path) {
    return FileNames.endsWith(path, ".csv");
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public ItemSource open(Path path) {
    return new TextSource(path, new SeparatedText(','));
  }
}
