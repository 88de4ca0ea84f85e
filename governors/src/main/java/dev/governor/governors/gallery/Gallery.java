package dev.governor.governors.gallery;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.release.Part;
import dev.governor.governors.release.Parts;
import java.util.List;
import java.util.Optional;

/// What is shown of a release: a page for each governor of whom something was made.
public record Gallery(String title, List<Page> pages) {

  public Gallery {
    pages = List.copyOf(pages);
  }

  public static Gallery of(String title, Parts parts) {
    return new Gallery(
        title,
        Canon.get().governors().stream()
            .map(governor -> page(governor, parts))
            .filter(page -> page.parts().findAny().isPresent())
            .toList());
  }

  private static Page page(Governor governor, Parts parts) {
    return new Page(
        governor,
        first(parts.profiles(), governor),
        all(parts.artifacts(), governor),
        first(parts.storylines(), governor),
        all(parts.questlines(), governor),
        all(parts.interviews(), governor));
  }

  private static <T> Optional<Part<T>> first(List<Part<T>> parts, Governor governor) {
    return all(parts, governor).stream().findFirst();
  }

  private static <T> List<Part<T>> all(List<Part<T>> parts, Governor governor) {
    return parts.stream().filter(part -> part.subject().equals(governor.originalId())).toList();
  }
}
