package dev.governor.api.knowledge;

import java.util.List;
import java.util.Optional;

/// Passages by id, subject, tag and meaning. What [#publish] has returned from is durable.
/// Thread-safe; one process writes at a time.
public interface KnowledgeBase extends AutoCloseable {

  /// Makes `passages` all that there is from `source`: new and changed ones are indexed, those no
  /// longer there are removed, and an unchanged one costs nothing.
  ///
  /// @param source such as a job's id or a file's name
  /// @throws dev.governor.api.data.InvalidInputException if an id belongs to another source
  Changes publish(String source, List<Passage> passages);

  record Changes(long added, long changed, long removed, long unchanged) {}

  Optional<Passage> find(String id);

  /// The best passages first; the same passages for the same query and content.
  List<Hit> search(KnowledgeQuery query);

  /// @param score higher is better; comparable within one answer only
  record Hit(Passage passage, double score) {}

  @Override
  void close();
}
