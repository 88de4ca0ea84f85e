package dev.governor.outputs.input;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import java.nio.file.Path;

/// Reads tab-separated rows under a header.
public final class TsvFile implements ItemReader {

  @Override
  public boolean accepts(Path path) {
    return FileNames.endsWith(path, ".tsv");
  }

  @Override
  public String pattern() {
    return "*.tsv";
  }

  @Override
  public ItemSource open(Path path) {
    return new TextSource(path, new SeparatedText('\t'));
  }
}
