package dev.governor.governors.gallery;

import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.release.Parts;
import dev.governor.governors.release.ReleaseFile;
import java.nio.file.Path;

/// Writes the gallery of a release.
public final class GalleryFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public GalleryFile() {}

  @Override
  public String fileName() {
    return "gallery.html";
  }

  @Override
  public void write(Release release, Path folder) {
    Gallery gallery = Gallery.of("The governors", Parts.of(release));
    ReleaseFile.write(folder.resolve(fileName()), GalleryHtml.of(gallery));
  }
}
