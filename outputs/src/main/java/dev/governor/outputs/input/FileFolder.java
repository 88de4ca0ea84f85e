package dev.governor.outputs.input;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the files of a folder, each as one item, by name.
///
/// A `.json` file is its value; a `.txt` or `.md` file is `{"name", "text"}`. Names that start with
/// a dot are ignored. Anything else, a folder within included, is refused rather than left out: an
/// item that silently is none would be missed too late.
public final class FileFolder implements ItemReader {

  @Override
  public boolean accepts(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public String pattern() {
    return "a folder of *.json, *.txt and *.md files";
  }

  @Override
  public ItemSource open(Path path) {
    return new FolderSource(path);
  }
}
