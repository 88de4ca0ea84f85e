package dev.governor.api.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Passages by id, subject, tag and meaning. What [#publish] has returned from is durable.
/// Thread-safe; one process writes at a time, and only while it publishes; any number may read
/// meanwhile.
public interface KnowledgeBase extends AutoCloseable {

  /// Makes `passages` all that there is from `source`: new and changed ones are indexed, those no
  /// longer there are removed, and an unchanged one costs nothing. All of it happens, or nothing.
  ///
  /// @param source such as a job's id or a file's name
  /// @throws dev.governor.api.data.InvalidInputException if an id belongs to another source or is
  ///   there twice, or another process is publishing
  Changes publish(String source, List<Passage> passages);

  /// @param changed also those whose content is as before, and that have no vector yet where there
  ///   should be one
  record Changes(long added, long changed, long removed, long unchanged) {

    public static final Changes NONE = new Changes(0, 0, 0, 0);

    public Changes plus(Changes more) {
      return new Changes(
          added + more.added,
          changed + more.changed,
          removed + more.removed,
          unchanged + more.unchanged);
    }
  }

  Optional<Passage> find(String id);

  /// The best passages first, those of the same score by id; the same passages for the same query
  /// and content, in whatever order the content came.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if vectors alone are to rank, and this
  ///   base has none
  List<Hit> search(KnowledgeQuery query);

  /// @param score higher is better; comparable within one answer only
  record Hit(Passage passage, double score) {}

  /// What is there.
  Stats stats();

  /// @param vectors how many passages have a vector of the embedder that is in use
  /// @param embedder the name of that embedder, if there is one
  /// @param subjects how many passages each has
  /// @param sources how many passages each has
  record Stats(
      long passages,
      long vectors,
      Optional<String> embedder,
      SortedMap<String, Long> subjects,
      SortedMap<String, Long> tags,
      SortedMap<String, Long> sources) {}

  @Override
  void close();
}
