package dev.governor.governors.gallery;

import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.release.Parts;
import java.util.List;

/// The gallery of a release that has anything about governors.
public final class GalleryFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public GalleryFile() {}

  @Override
  public List<ReleaseFile> files(Release release) {
    Parts parts = Parts.of(release);
    return parts.hasGovernors()
        ? List.of(
            new ReleaseFile("gallery.html", GalleryHtml.of(Gallery.of("The governors", parts))))
        : List.of();
  }
}
